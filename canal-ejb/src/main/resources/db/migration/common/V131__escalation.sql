-- The ladder: at this part of this term, of tickets such as these, tell these and change this.
create table escalation_rung (
    id bigint not null constraint escalation_rung_pk primary key,
    clock varchar(12) not null constraint escalation_clock_ck check (clock in ('CONTRATO', 'REAPERTURA', 'PROMESA', 'INTERNO')),
    stage varchar(12) constraint escalation_stage_ck check (stage in ('VALIDACION', 'REDACCION', 'REVISION', 'VISACION')),
    percent smallint not null constraint escalation_percent_ck check (percent in (50, 75, 90, 100)),
    area_code varchar(30) constraint escalation_area_fk references area (code),
    motive_code varchar(30) constraint escalation_motive_fk references motive (code),
    topic_code varchar(30) constraint escalation_topic_fk references topic (code),
    urgency varchar(12),
    tells varchar(80) not null,
    at_once boolean not null,
    raise_to varchar(12),
    hand_to varchar(30) constraint escalation_hand_fk references area (code),
    active boolean not null,
    version integer not null
);
create sequence escalation_rung_seq start with 1050 increment by 50;

insert into escalation_rung (id, clock, stage, percent, tells, at_once, active, version) values
    (1, 'CONTRATO', cast(null as varchar(12)), 50, 'AREA,ADMINISTRADOR,OPERACIONES', true, true, 0),
    (2, 'CONTRATO', cast(null as varchar(12)), 75, 'AREA,ADMINISTRADOR,OPERACIONES', true, true, 0),
    (3, 'CONTRATO', cast(null as varchar(12)), 90, 'AREA,ADMINISTRADOR,OPERACIONES,GUARDIA', true, true, 0),
    (4, 'CONTRATO', cast(null as varchar(12)), 100, 'AREA,ADMINISTRADOR,OPERACIONES,GUARDIA', true, true, 0),
    (5, 'REAPERTURA', cast(null as varchar(12)), 50, 'AREA,ADMINISTRADOR,OPERACIONES', true, true, 0),
    (6, 'REAPERTURA', cast(null as varchar(12)), 75, 'AREA,ADMINISTRADOR,OPERACIONES', true, true, 0),
    (7, 'REAPERTURA', cast(null as varchar(12)), 90, 'AREA,ADMINISTRADOR,OPERACIONES,GUARDIA', true, true, 0),
    (8, 'REAPERTURA', cast(null as varchar(12)), 100, 'AREA,ADMINISTRADOR,OPERACIONES,GUARDIA', true, true, 0),
    (9, 'PROMESA', cast(null as varchar(12)), 50, 'AREA,ADMINISTRADOR,OPERACIONES', true, true, 0),
    (10, 'PROMESA', cast(null as varchar(12)), 75, 'AREA,ADMINISTRADOR,OPERACIONES', true, true, 0),
    (11, 'PROMESA', cast(null as varchar(12)), 90, 'AREA,ADMINISTRADOR,OPERACIONES', true, true, 0),
    (12, 'PROMESA', cast(null as varchar(12)), 100, 'AREA,ADMINISTRADOR,OPERACIONES', true, true, 0),
    (13, 'INTERNO', 'VALIDACION', 75, 'ADMINISTRADOR', true, true, 0),
    (14, 'INTERNO', 'VALIDACION', 100, 'ADMINISTRADOR,OPERACIONES', true, true, 0),
    (15, 'INTERNO', 'REDACCION', 75, 'ENCARGADO', true, true, 0),
    (16, 'INTERNO', 'REDACCION', 100, 'AREA,ADMINISTRADOR', true, true, 0),
    (17, 'INTERNO', 'REVISION', 75, 'ADMINISTRADOR', true, true, 0),
    (18, 'INTERNO', 'REVISION', 100, 'ADMINISTRADOR', true, true, 0),
    (19, 'INTERNO', 'VISACION', 75, 'OPERACIONES', true, true, 0),
    (20, 'INTERNO', 'VISACION', 100, 'OPERACIONES,ADMINISTRADOR', true, true, 0);

-- Whom to call for what cannot wait until the morning.
create table on_call_shift (
    id bigint not null constraint on_call_shift_pk primary key,
    account_id bigint not null constraint on_call_account_fk references account (id),
    starts_at ${instant} not null,
    ends_at ${instant} not null,
    telephone varchar(30) not null,
    version integer not null,
    constraint on_call_span_ck check (ends_at > starts_at)
);
create sequence on_call_shift_seq start with 50 increment by 50;
create index on_call_shift_ix on on_call_shift (ends_at, starts_at);

-- One row for each person told of each warning, so that each is told once however many servers tell.
create table term_notice (
    account_id bigint not null constraint term_notice_account_fk references account (id),
    ticket_id bigint not null constraint term_notice_ticket_fk references ticket (id),
    running_clock varchar(12) not null,
    round smallint not null,
    percent smallint not null,
    stage varchar(12),
    due_at ${instant},
    at_once boolean not null,
    noticed_at ${instant} not null,
    told_at ${instant},
    alone boolean not null,
    version integer not null,
    constraint term_notice_pk primary key (account_id, ticket_id, running_clock, round, percent)
);
create index term_notice_waiting_ix on term_notice (told_at, account_id);
create index term_notice_told_ix on term_notice (account_id, told_at);
