-- The 800 line: its calls, the files they came from, who took them, what they ended in, and when the line was down.

create table phone_line (
    id smallint not null constraint phone_line_pk primary key constraint phone_line_one_ck check (id = 1),
    queue_name varchar(40) not null,
    averaging varchar(20) not null constraint phone_line_averaging_ck check (averaging in ('PROMEDIO_DIARIO', 'CONJUNTO')),
    base varchar(30) not null constraint phone_line_base_ck check (base in ('OFRECIDAS', 'SIN_ABANDONO_CORTO', 'ATENDIDAS')),
    version integer not null
);
insert into phone_line (id, queue_name, averaging, base, version) values (1, 'linea800', 'PROMEDIO_DIARIO', 'OFRECIDAS', 0);

create table call_import (
    id bigint not null,
    source varchar(10) not null,
    file_name varchar(200) not null,
    kind varchar(10) not null,
    state varchar(12) not null,
    started_at ${instant} not null,
    started_by varchar(60) not null,
    claimed_until ${instant},
    finished_at ${instant},
    line_count integer not null,
    call_count integer not null,
    calls_done integer not null,
    created_count integer not null,
    repeated_count integer not null,
    completed_count integer not null,
    rejected_count integer not null,
    first_call_at ${instant},
    last_call_at ${instant},
    version integer not null,
    constraint call_import_pk primary key (id),
    constraint call_import_source_ck check (source in ('PAGINA', 'API')),
    constraint call_import_kind_ck check (kind in ('QUEUE_LOG', 'CSV')),
    constraint call_import_state_ck check (state in ('EN_CURSO', 'TERMINADA', 'FALLIDA'))
);
create sequence call_import_seq start with 50 increment by 50;
create index call_import_started_ix on call_import (started_at, id);
create index call_import_state_ix on call_import (state, claimed_until);

create table call_import_reject (
    import_id bigint not null constraint call_import_reject_import_fk references call_import (id),
    line_number integer not null,
    reason varchar(20) not null,
    detail varchar(80),
    constraint call_import_reject_pk primary key (import_id, line_number)
);

create table phone_agent (
    code varchar(80) not null constraint phone_agent_pk primary key,
    account_id bigint constraint phone_agent_account_fk references account (id),
    version integer not null
);
create index phone_agent_account_ix on phone_agent (account_id);

-- The parts are what the exchange said, in any order; started_at and what follows is what they mean together.
create table line_call (
    id bigint not null,
    exchange varchar(40) not null,
    call_id varchar(64) not null,
    import_id bigint constraint line_call_import_fk references call_import (id),
    caller varchar(20),
    entered_at ${instant},
    connected_at ${instant},
    connected_hold bigint,
    connected_agent varchar(80),
    completed_at ${instant},
    completed_hold bigint,
    completed_talk bigint,
    completed_agent varchar(80),
    exit_at ${instant},
    exit_cause varchar(16),
    exit_wait bigint,
    started_at ${instant} not null,
    call_day date not null,
    half_hour smallint not null constraint line_call_half_hour_ck check (half_hour between 0 and 47),
    answered_at ${instant},
    ended_at ${instant},
    outcome varchar(16) not null,
    wait_ms bigint,
    talk_ms bigint,
    agent varchar(80) constraint line_call_agent_fk references phone_agent (code),
    owes_ticket boolean not null,
    ticket_count smallint not null,
    no_ticket_reason varchar(20),
    no_ticket_note varchar(500),
    no_ticket_by bigint constraint line_call_no_ticket_by_fk references account (id),
    no_ticket_at ${instant},
    about_ticket_id bigint constraint line_call_about_fk references ticket (id),
    version integer not null,
    constraint line_call_pk primary key (id),
    constraint line_call_id_uk unique (exchange, call_id),
    constraint line_call_outcome_ck check (outcome in
        ('ATENDIDA', 'COLGO', 'TIEMPO_AGOTADO', 'TECLA', 'COLA_VACIA', 'SIN_CIERRE')),
    constraint line_call_wait_ck check (wait_ms >= 0),
    constraint line_call_talk_ck check (talk_ms >= 0)
);
create sequence line_call_seq start with 500 increment by 500;
create index line_call_started_ix on line_call (started_at, id);
create index line_call_day_ix on line_call (call_day, started_at, id);
create index line_call_agent_ix on line_call (agent, started_at, id);
create index line_call_owes_ix on line_call (owes_ticket, started_at, id);
create index line_call_about_ix on line_call (about_ticket_id);
create index line_call_import_ix on line_call (import_id);

-- A ticket came of one call at most; of one call may come several.
create table call_ticket (
    ticket_id bigint not null constraint call_ticket_pk primary key constraint call_ticket_ticket_fk references ticket (id),
    call_id bigint not null constraint call_ticket_call_fk references line_call (id),
    linked_by bigint constraint call_ticket_by_fk references account (id),
    linked_at ${instant} not null
);
create index call_ticket_call_ix on call_ticket (call_id);

create table line_outage (
    id bigint not null constraint line_outage_pk primary key,
    external_id varchar(80) constraint line_outage_external_uk unique,
    started_at ${instant} not null,
    ended_at ${instant},
    cause varchar(20) not null constraint line_outage_cause_ck check (cause in
        ('OPERADOR_TELEFONICO', 'CENTRAL', 'ENERGIA', 'INTERNET', 'MANTENCION', 'OTRA')),
    planned boolean not null,
    note varchar(500),
    recorded_by varchar(60) not null,
    recorded_at ${instant} not null,
    withdrawn_by varchar(60),
    withdrawn_at ${instant},
    withdrawn_reason varchar(500),
    version integer not null,
    constraint line_outage_order_ck check (ended_at > started_at)
);
create sequence line_outage_seq start with 50 increment by 50;
create index line_outage_started_ix on line_outage (started_at, id);
create index line_outage_ended_ix on line_outage (ended_at);
