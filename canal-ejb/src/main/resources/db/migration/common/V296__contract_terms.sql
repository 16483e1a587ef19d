-- The contract's terms change by two people, from a day to come. A version without a day holds from its decision.
alter table sla_version add column valid_from ${instant};

create table contract_term_proposal (
    id bigint not null primary key,
    state varchar(12) not null constraint contract_term_proposal_state_ck check (state in ('PROPUESTO', 'CONFIRMADO', 'RECHAZADO', 'RETIRADO')),
    first_day date not null,
    reason varchar(500) not null,
    proposed_by bigint not null constraint contract_term_proposal_by_fk references account (id),
    proposed_at ${instant} not null,
    decided_by bigint constraint contract_term_proposal_decided_fk references account (id),
    decided_at ${instant},
    decided_reason varchar(500),
    version_number integer constraint contract_term_proposal_version_fk references sla_version (version_number),
    -- 1 while it waits: one at a time.
    open_key integer constraint contract_term_proposal_open_uk unique,
    version integer not null,
    constraint contract_term_proposal_second_ck check (state <> 'CONFIRMADO' or decided_by <> proposed_by)
);
create sequence contract_term_proposal_seq start with 50 increment by 50;

create table contract_term_proposal_hours (
    proposal_id bigint not null constraint contract_term_hours_proposal_fk references contract_term_proposal (id),
    motive_code varchar(30) not null constraint contract_term_hours_motive_fk references motive (code),
    hours integer not null,
    primary key (proposal_id, motive_code)
);

-- The longest term that a contract admits.
insert into contract_target (contract_code, measure, from_month, target) select code, 'PLAZO_HORAS', valid_from, 72 from contract;
