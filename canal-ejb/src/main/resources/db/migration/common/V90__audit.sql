-- Who did or read what. Rows are only ever added.

create table audit_entry (
    id bigint not null,
    happened_at ${instant} not null,
    account_id bigint,
    actor_kind varchar(10) not null,
    action_code varchar(40) not null,
    object_type varchar(20) not null,
    object_id bigint,
    ticket_number varchar(20),
    reason varchar(500),
    network varchar(45),
    constraint audit_entry_pk primary key (id),
    constraint audit_entry_actor_ck check (actor_kind in ('CIUDADANO', 'PERSONAL', 'PROGRAMA', 'VISITA', 'SISTEMA'))
);
create sequence audit_entry_seq start with 50 increment by 50;
create index audit_entry_ticket_ix on audit_entry (ticket_number, happened_at);
create index audit_entry_account_ix on audit_entry (account_id, happened_at);
create index audit_entry_happened_ix on audit_entry (happened_at, id);
