-- The cause its last definitive answer named stands with the request, so that a year's causes are one range of an index.
alter table ticket add column cause_kind varchar(20);
update ticket set cause_kind = (select a.cause_kind from answer a where a.id = (
    select max(d.id) from answer d where d.ticket_id = ticket.id and d.stage = 'RESPUESTA_DEFINITIVA' and d.left_at is not null))
where id in (select c.ticket_id from answer c where c.cause_kind is not null);
create index ticket_cause_ix on ticket (closed_at, cause_kind, motive_code, area_code, institution_code, status);
