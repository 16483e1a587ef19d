-- Training and diffusion: what is planned, which schools it is for, and what shows that it reached each of them.

create table activity (
    id bigint not null primary key,
    kind varchar(14) not null constraint activity_kind_ck check (kind in ('CAPACITACION', 'DIFUSION')),
    title varchar(160) not null,
    detail varchar(2000) not null,
    audience varchar(160) not null,
    place varchar(160) not null,
    led_by varchar(160) not null,
    owner_id bigint not null constraint activity_owner_fk references account (id),
    first_planned_on date not null,
    planned_on date not null,
    state varchar(12) not null constraint activity_state_ck check (state in ('PLANIFICADA', 'REALIZADA', 'SUSPENDIDA')),
    done_on date,
    attendants integer constraint activity_attendants_ck check (attendants >= 0),
    closed_text varchar(2000),
    created_by bigint not null constraint activity_created_by_fk references account (id),
    created_at ${instant} not null,
    version integer not null,
    constraint activity_closed_ck check ((state = 'PLANIFICADA' and done_on is null and closed_text is null)
        or (state = 'REALIZADA' and done_on is not null and attendants is not null and closed_text is not null)
        or (state = 'SUSPENDIDA' and done_on is null and closed_text is not null))
);
create sequence activity_seq start with 1 increment by 1;
create index activity_day_ix on activity (planned_on, id);
create index activity_state_ix on activity (state, planned_on, id);

-- A school it is for; its evidence are attachments of this row.
create table activity_school (
    id bigint not null primary key,
    activity_id bigint not null constraint activity_school_activity_fk references activity (id),
    school_id bigint not null constraint activity_school_school_fk references school (id),
    files integer not null,
    version integer not null,
    constraint activity_school_uk unique (activity_id, school_id)
);
create sequence activity_school_seq start with 50 increment by 50;
create index activity_school_school_ix on activity_school (school_id, activity_id);

create table activity_step (
    id bigint not null primary key,
    activity_id bigint not null constraint activity_step_activity_fk references activity (id),
    kind varchar(16) not null,
    happened_at ${instant} not null,
    account_id bigint not null constraint activity_step_account_fk references account (id),
    note varchar(2200)
);
create sequence activity_step_seq start with 50 increment by 50;
create index activity_step_activity_ix on activity_step (activity_id, id);

-- Who was told that one is late, once for each day it was planned for.
create table activity_notice (
    activity_id bigint not null constraint activity_notice_activity_fk references activity (id),
    notice_day date not null,
    account_id bigint not null constraint activity_notice_account_fk references account (id),
    told_at ${instant} not null,
    primary key (activity_id, notice_day, account_id)
);

alter table attachment drop constraint attachment_kind_ck;
alter table attachment add constraint attachment_kind_ck check (owner_kind in ('TICKET', 'MESSAGE', 'ANSWER', 'SHEET', 'REMEDY', 'MANDATE', 'ACTIVITY'));
