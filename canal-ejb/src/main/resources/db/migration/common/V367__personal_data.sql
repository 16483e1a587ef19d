-- What is done with all that is held of one person: a copy, an erasure. It names no person once it is over.
create table personal_task (
    id bigint not null primary key,
    kind varchar(10) not null constraint personal_task_kind_ck check (kind in ('COPIA', 'SUPRESION')),
    order_key varchar(60) not null constraint personal_task_order_uq unique,
    state varchar(10) not null constraint personal_task_state_ck check (state in ('EN_COLA', 'EN_CURSO', 'LISTA', 'FALLIDA', 'VENCIDA')),
    subject varchar(20000),
    replay varchar(20000),
    steps integer not null,
    step integer not null,
    done varchar(8000),
    kept varchar(8000),
    account_id bigint constraint personal_task_account_fk references account (id),
    asked_at ${instant} not null,
    ended_at ${instant},
    expires_at ${instant},
    claimed_by varchar(44),
    claimed_until ${instant},
    attempts integer not null,
    sha256 varchar(64),
    size_bytes bigint,
    digest varchar(64),
    error_code varchar(20),
    version integer not null
);
create sequence personal_task_seq start with 1 increment by 1;
create index personal_task_state_ix on personal_task (state);

-- Why something is kept though its term is over or its person asks for its erasure. Exactly one of ticket and person.
create table data_hold (
    id bigint not null primary key,
    ticket_id bigint constraint data_hold_ticket_fk references ticket (id),
    person_id bigint constraint data_hold_person_fk references person (id),
    open_key varchar(30) constraint data_hold_open_uq unique,
    reason varchar(500) not null,
    placed_by bigint not null constraint data_hold_placed_by_fk references account (id),
    placed_at ${instant} not null,
    ended_by bigint constraint data_hold_ended_by_fk references account (id),
    ended_at ${instant},
    ended_reason varchar(500),
    version integer not null,
    constraint data_hold_of_ck check (ticket_id is null and person_id is not null or ticket_id is not null and person_id is null)
);
create sequence data_hold_seq start with 1 increment by 1;
create index data_hold_ticket_ix on data_hold (ticket_id);
create index data_hold_person_ix on data_hold (person_id);

-- A run of the terms of retention: first only counted, then approved by the officer, then done. At most one is not over.
create table retention_run (
    id bigint not null primary key,
    open_key integer constraint retention_run_open_uq unique,
    state varchar(12) not null constraint retention_run_state_ck check (state in ('POR_APROBAR', 'APROBADA', 'EN_CURSO', 'HECHA', 'RECHAZADA', 'REEMPLAZADA')),
    terms varchar(400) not null,
    made_at ${instant} not null,
    decided_by bigint constraint retention_run_decided_by_fk references account (id),
    decided_at ${instant},
    ended_at ${instant},
    claimed_by varchar(44),
    claimed_until ${instant},
    digest varchar(64),
    version integer not null
);
create sequence retention_run_seq start with 1 increment by 1;
create table retention_run_class (
    run_id bigint not null constraint retention_run_class_run_fk references retention_run (id),
    class_code varchar(30) not null,
    months integer not null,
    before_day date not null,
    due bigint not null,
    held bigint not null,
    done bigint not null,
    examples varchar(400),
    constraint retention_run_class_pk primary key (run_id, class_code)
);

-- The text of an answer is gone; its seal is then held against what an erasure leaves.
alter table answer add column erased_hash varchar(64);
alter table answer add column erased_at ${instant};
alter table ticket add column erased_at ${instant};
alter table person add column erased_at ${instant};
alter table attachment add column erased_at ${instant};
alter table account add column closed_at ${instant};
alter table account add column erased_at ${instant};
