-- What the institutions require and change, what is reported to Operations, and what Operations is told each week.

create table mandate (
    id bigint not null primary key,
    kind varchar(14) not null constraint mandate_kind_ck check (kind in ('REQUERIMIENTO', 'CAMBIO')),
    institution varchar(10) not null constraint mandate_institution_ck check (institution in ('JUNAEB', 'JUNJI', 'INTEGRA')),
    title varchar(160) not null,
    detail varchar(4000) not null,
    reference varchar(80),
    received_on date not null,
    first_due_on date not null,
    due_on date not null,
    owner_id bigint not null constraint mandate_owner_fk references account (id),
    state varchar(12) not null constraint mandate_state_ck check (state in ('PENDIENTE', 'CUMPLIDO', 'SIN_EFECTO')),
    closed_on date,
    closed_text varchar(2000),
    created_by bigint not null constraint mandate_created_by_fk references account (id),
    created_at ${instant} not null,
    version integer not null,
    constraint mandate_closed_ck check ((state = 'PENDIENTE' and closed_on is null) or (state <> 'PENDIENTE' and closed_on is not null and closed_text is not null))
);
create sequence mandate_seq start with 1 increment by 1;
create index mandate_state_ix on mandate (state, due_on, id);

create table mandate_step (
    id bigint not null primary key,
    mandate_id bigint not null constraint mandate_step_mandate_fk references mandate (id),
    kind varchar(16) not null,
    happened_at ${instant} not null,
    account_id bigint not null constraint mandate_step_account_fk references account (id),
    note varchar(2200)
);
create sequence mandate_step_seq start with 50 increment by 50;
create index mandate_step_mandate_ix on mandate_step (mandate_id, id);

create table mandate_notice (
    mandate_id bigint not null constraint mandate_notice_mandate_fk references mandate (id),
    kind varchar(16) not null constraint mandate_notice_kind_ck check (kind in ('EN_UNA_SEMANA', 'MANANA', 'VENCIDO')),
    notice_day date not null,
    account_id bigint not null constraint mandate_notice_account_fk references account (id),
    told_at ${instant} not null,
    primary key (mandate_id, kind, notice_day, account_id)
);

create table ops_report (
    id bigint not null primary key,
    title varchar(160) not null,
    detail varchar(4000) not null,
    severity varchar(8) not null constraint ops_report_severity_ck check (severity in ('BAJA', 'MEDIA', 'ALTA')),
    reported_by bigint not null constraint ops_report_by_fk references account (id),
    reported_at ${instant} not null,
    seen_by bigint constraint ops_report_seen_by_fk references account (id),
    seen_at ${instant},
    seen_text varchar(2000),
    version integer not null,
    constraint ops_report_seen_ck check ((seen_by is null and seen_at is null and seen_text is null) or (seen_by is not null and seen_at is not null and seen_text is not null))
);
create sequence ops_report_seq start with 1 increment by 1;

create table weekly_digest (
    week_start date not null constraint weekly_digest_pk primary key,
    told_at ${instant} not null
);

alter table attachment drop constraint attachment_kind_ck;
alter table attachment add constraint attachment_kind_ck check (owner_kind in ('TICKET', 'MESSAGE', 'ANSWER', 'SHEET', 'REMEDY', 'MANDATE'));
