-- Lists show what must be looked at first: alerts that nobody took, other alerts, possible risks, then the rest by its term. What was there keeps its place.

alter table ticket add column attention smallint default 3 not null
    constraint ticket_attention_ck check (attention in (0, 1, 2, 3));
drop index ticket_open_due_ix;
drop index ticket_area_due_ix;
drop index ticket_status_due_ix;
drop index ticket_area_status_due_ix;
create index ticket_open_due_ix on ticket (is_open, attention, attend_by, id);
create index ticket_area_due_ix on ticket (area_code, is_open, attention, attend_by, id);
create index ticket_status_due_ix on ticket (status, attention, attend_by, id);
create index ticket_area_status_due_ix on ticket (area_code, status, attention, attend_by, id);
