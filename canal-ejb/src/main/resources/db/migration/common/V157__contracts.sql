-- What a contract covers and measures: institutions, establishments, targets by month, fines by band.

alter table contract add column every_school boolean default false not null;
alter table contract add column version integer default 0 not null;

create table contract_institution (
    contract_code varchar(20) not null constraint contract_institution_contract_fk references contract (code),
    institution_code varchar(30) not null constraint contract_institution_fk references institution (code),
    primary key (contract_code, institution_code)
);
create table contract_school (
    contract_code varchar(20) not null constraint contract_school_contract_fk references contract (code),
    school_id bigint not null constraint contract_school_fk references school (id),
    primary key (contract_code, school_id)
);
create index contract_school_school_ix on contract_school (school_id, contract_code);

-- A target holds from its month until the next one of the same indicator.
create table contract_target (
    contract_code varchar(20) not null constraint contract_target_contract_fk references contract (code),
    measure varchar(30) not null,
    from_month date not null,
    target decimal(9, 4) not null,
    primary key (contract_code, measure, from_month)
);

-- Empty until somebody writes what the contract says: nothing is estimated without a row.
create table contract_fine (
    id bigint not null primary key,
    contract_code varchar(20) not null constraint contract_fine_contract_fk references contract (code),
    measure varchar(30) not null,
    band_from decimal(9, 4) not null,
    band_until decimal(9, 4) not null,
    amount decimal(12, 4) not null constraint contract_fine_amount_ck check (amount > 0),
    unit varchar(12) not null,
    from_month date not null,
    until_month date,
    version integer not null
);
create sequence contract_fine_seq start with 50 increment by 50;
create index contract_fine_contract_ix on contract_fine (contract_code, measure);

update contract set every_school = true;
insert into contract_institution (contract_code, institution_code)
    select c.code, i.code from contract c, institution i;
insert into contract_target (contract_code, measure, from_month, target)
    select code, 'RECLAMO', valid_from, target from contract;
insert into contract_target (contract_code, measure, from_month, target)
    select code, 'SUGERENCIA', valid_from, target from contract;
insert into contract_target (contract_code, measure, from_month, target)
    select code, 'GENERAL', valid_from, target from contract;
insert into contract_target (contract_code, measure, from_month, target)
    select code, 'LINEA_SERVICIO', valid_from, 0.85 from contract;
insert into contract_target (contract_code, measure, from_month, target)
    select code, 'LINEA_ABANDONO', valid_from, 0.05 from contract;
insert into contract_target (contract_code, measure, from_month, target)
    select code, 'LINEA_DISPONIBILIDAD', valid_from, 0.99 from contract;
insert into contract_target (contract_code, measure, from_month, target)
    select code, 'DISPONIBILIDAD', valid_from, 0.99 from contract;
insert into contract_target (contract_code, measure, from_month, target)
    select code, 'EVENTO_HORAS', valid_from, 4 from contract;
insert into contract_target (contract_code, measure, from_month, target)
    select code, 'EVENTOS_ANIO', valid_from, 12 from contract;
insert into contract_target (contract_code, measure, from_month, target)
    select code, 'VENTANAS_CUENTAN', valid_from, 1 from contract;

alter table contract drop constraint contract_target_ck;
alter table contract drop column target;
