-- Readers of institutions ask who is named in a text, and what for; the administrator or the personal-data officer releases it. Who saw it is in the
-- register of readings.

create table name_request (
    id bigint not null constraint name_request_pk primary key,
    ticket_id bigint not null constraint name_request_ticket_fk references ticket (id),
    institution_code varchar(20) not null,
    asked_by bigint not null constraint name_request_asked_by_fk references account (id),
    purpose varchar(200) not null,
    asked_at ${instant} not null,
    state varchar(12) not null constraint name_request_state_ck check (state in ('PEDIDA', 'ENTREGADA', 'NEGADA')),
    decided_by bigint constraint name_request_decided_by_fk references account (id),
    decided_at ${instant},
    reason varchar(500),
    open_key varchar(45) constraint name_request_open_uk unique,
    version integer not null,
    constraint name_request_decided_ck check ((state = 'PEDIDA' and open_key is not null and decided_by is null and decided_at is null)
        or (state <> 'PEDIDA' and open_key is null and decided_by is not null and decided_at is not null)),
    constraint name_request_reason_ck check (state <> 'NEGADA' or reason is not null)
);
create sequence name_request_seq start with 50 increment by 50;
create index name_request_ticket_ix on name_request (ticket_id, asked_by, id);
create index name_request_state_ix on name_request (state, id);
