-- Rows of before the register are sealed in pieces: those up to "until_id", which is set when the first piece begins. An hour passes
-- before, as a server of the version before may go on writing meanwhile. A table without rows has nothing to wait for.
-- A later migration that changes rows of a sealed table sets next_id to 0 and until_id to null again, and adds one to "run".

create table evidence_origin (
    table_code varchar(30) not null constraint evidence_origin_pk primary key,
    next_id bigint not null,
    until_id bigint,
    since ${instant} not null,
    run integer not null
);
insert into evidence_origin select 'ticket', 0, case when count(*) = 0 then 0 end, current_timestamp, 1 from ticket;
insert into evidence_origin select 'ticket_text', 0, case when count(*) = 0 then 0 end, current_timestamp, 1 from ticket_text;
insert into evidence_origin select 'ticket_step', 0, case when count(*) = 0 then 0 end, current_timestamp, 1 from ticket_step;
insert into evidence_origin select 'ticket_message', 0, case when count(*) = 0 then 0 end, current_timestamp, 1 from ticket_message;
insert into evidence_origin select 'answer', 0, case when count(*) = 0 then 0 end, current_timestamp, 1 from answer;
insert into evidence_origin select 'line_call', 0, case when count(*) = 0 then 0 end, current_timestamp, 1 from line_call;
insert into evidence_origin select 'channel_outage', 0, case when count(*) = 0 then 0 end, current_timestamp, 1 from channel_outage;
insert into evidence_origin select 'month_close', 0, case when count(*) = 0 then 0 end, current_timestamp, 1 from month_close;
insert into evidence_origin select 'month_report', 0, case when count(*) = 0 then 0 end, current_timestamp, 1 from month_report;
insert into evidence_origin select 'audit_entry', 0, case when count(*) = 0 then 0 end, current_timestamp, 1 from audit_entry;
