-- Who reads restricted requests is sealed as tickets are, so that a reader whom nobody named is found. The key of a row of ticket_reader
-- is of two numbers, and a seal is of one: the view makes it of both.
create view ticket_reading (id, ticket_id, account_id, origin) as
    select ticket_id * 1000000000 + account_id, ticket_id, account_id, origin from ticket_reader;
insert into evidence_origin select 'reader_seat', 0, case when count(*) = 0 then 0 end, current_timestamp, 1 from reader_seat;
insert into evidence_origin select 'ticket_reading', 0, case when count(*) = 0 then 0 end, current_timestamp, 1 from ticket_reader;
create view ticket_exclusion (id, ticket_id, account_id, cause, excluded_by, excluded_at) as
    select ticket_id * 1000000000 + account_id, ticket_id, account_id, cause, excluded_by, excluded_at from reader_exclusion;
insert into evidence_origin select 'ticket_exclusion', 0, case when count(*) = 0 then 0 end, current_timestamp, 1 from reader_exclusion;
