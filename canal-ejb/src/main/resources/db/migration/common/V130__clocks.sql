-- Terms and working time in versions. A ticket is stamped at its entry with the versions then in force and
-- keeps them to its end; a change makes a new version and rewrites no past.

create table sla_version (
    version_number integer not null constraint sla_version_pk primary key,
    decided_at ${instant} not null,
    account_id bigint constraint sla_version_account_fk references account (id),
    reason varchar(500) not null
);
create table sla_contract_term (
    version_number integer not null constraint sla_contract_version_fk references sla_version (version_number),
    motive_code varchar(30) not null constraint sla_contract_motive_fk references motive (code),
    hours integer not null constraint sla_contract_hours_ck check (hours between 1 and 2000),
    constraint sla_contract_term_pk primary key (version_number, motive_code)
);
-- Working minutes; the area * stands for every area without a row of its own.
create table sla_internal_term (
    version_number integer not null constraint sla_internal_version_fk references sla_version (version_number),
    stage varchar(12) not null constraint sla_internal_stage_ck check (stage in ('VALIDACION', 'REDACCION', 'REVISION', 'VISACION')),
    area_code varchar(30) not null,
    minutes integer not null constraint sla_internal_minutes_ck check (minutes between 1 and 60000),
    constraint sla_internal_term_pk primary key (version_number, stage, area_code)
);
create table calendar_version (
    version_number integer not null constraint calendar_version_pk primary key,
    decided_at ${instant} not null,
    account_id bigint constraint calendar_version_account_fk references account (id),
    reason varchar(500) not null,
    opens_minute integer not null,
    closes_minute integer not null,
    work_days varchar(14) not null,
    comuna_code char(5) not null constraint calendar_version_comuna_fk references comuna (code),
    constraint calendar_version_hours_ck check (opens_minute >= 0 and opens_minute < closes_minute and closes_minute < 1440)
);

insert into sla_version (version_number, decided_at, reason) values (1, current_timestamp, 'Plazos del procedimiento');
insert into sla_contract_term (version_number, motive_code, hours)
    select 1, code, term_hours from motive where term_hours is not null;
insert into sla_internal_term (version_number, stage, area_code, minutes) values
    (1, 'VALIDACION', '*', 240),
    (1, 'REDACCION', '*', 1440),
    (1, 'REVISION', '*', 480),
    (1, 'VISACION', '*', 480);
insert into calendar_version (version_number, decided_at, reason, opens_minute, closes_minute, work_days, comuna_code)
    values (1, current_timestamp, 'Lunes a viernes de 08:30 a 18:00, oficinas en Santiago', 510, 1080, '1,2,3,4,5', '13101');
alter table motive drop column term_hours;

alter table holiday add column from_version integer not null default 1;
alter table holiday add column until_version integer;
alter table holiday drop constraint holiday_date_uk;
alter table holiday add constraint holiday_span_ck check (until_version > from_version);

alter table ticket add column sla_version integer not null default 1;
alter table ticket add column calendar_version integer not null default 1;
alter table ticket add column visits smallint not null default 0;
alter table ticket add column internal_stage varchar(12);
alter table ticket add column internal_area varchar(30);
alter table ticket add column internal_from ${instant};
alter table ticket add column internal_term bigint;
alter table ticket add column internal_since ${instant};
alter table ticket add column internal_left bigint;
alter table ticket add column internal_due_at ${instant};
alter table ticket add column internal_paused_at ${instant};
alter table ticket add column next_internal smallint;
alter table ticket add column next_internal_at ${instant};
create index ticket_internal_milestone_ix on ticket (next_internal_at);
create index ticket_internal_due_ix on ticket (internal_area, internal_stage, internal_due_at, id);

-- One row for each stage a ticket has been through, written when it leaves it.
create table stage_visit (
    ticket_id bigint not null constraint stage_visit_ticket_fk references ticket (id),
    visit smallint not null,
    stage varchar(12) not null,
    area_code varchar(30) not null constraint stage_visit_area_fk references area (code),
    started_at ${instant} not null,
    due_at ${instant},
    ended_at ${instant} not null,
    in_time boolean not null,
    constraint stage_visit_pk primary key (ticket_id, visit)
);
create index stage_visit_area_ix on stage_visit (area_code, ended_at, stage);
