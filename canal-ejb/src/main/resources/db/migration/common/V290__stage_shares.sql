-- How the time until a term ends is divided over the internal stages, in versions like the terms; what is kept for sending.

alter table sla_version add column reserve_percent integer default 10 not null;
alter table sla_version add constraint sla_version_reserve_ck check (reserve_percent between 0 and 50);
create table sla_stage_share (
    version_number integer not null constraint sla_stage_share_version_fk references sla_version (version_number),
    stage varchar(12) not null constraint sla_stage_share_stage_ck check (stage in ('VALIDACION', 'REDACCION', 'REVISION', 'VISACION')),
    part integer not null constraint sla_stage_share_part_ck check (part between 1 and 1000),
    constraint sla_stage_share_pk primary key (version_number, stage)
);
insert into sla_stage_share (version_number, stage, part) select version_number, 'VALIDACION', 10 from sla_version;
insert into sla_stage_share (version_number, stage, part) select version_number, 'REDACCION', 50 from sla_version;
insert into sla_stage_share (version_number, stage, part) select version_number, 'REVISION', 20 from sla_version;
insert into sla_stage_share (version_number, stage, part) select version_number, 'VISACION', 20 from sla_version;

-- Null is a stage that began before terms were divided; the server divides its term when it starts.
alter table ticket add column internal_divided boolean;
alter table ticket_merge add column internal_divided boolean;
