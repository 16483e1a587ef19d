-- Operations, informática and the personal-data officer are named by two people. A role that ever had two holders stays so, whatever becomes of them.

create table role_guard (
    role_code varchar(20) not null constraint role_guard_pk primary key,
    guarded_at ${instant} not null
);

create table staff_proposal (
    id bigint not null constraint staff_proposal_pk primary key,
    account_id bigint constraint staff_proposal_account_fk references account (id),
    email varchar(254) not null,
    display_name varchar(200) not null,
    roles varchar(200) not null,
    areas varchar(1000) not null,
    institution_code varchar(30),
    given_roles varchar(200) not null,
    reactivates boolean not null,
    state varchar(12) not null constraint staff_proposal_state_ck check (state in ('PROPUESTA', 'CONFIRMADA', 'RECHAZADA')),
    proposed_by bigint not null constraint staff_proposal_proposed_by_fk references account (id),
    proposed_at ${instant} not null,
    decided_by bigint constraint staff_proposal_decided_by_fk references account (id),
    decided_at ${instant},
    waiting_key varchar(254) constraint staff_proposal_waiting_uk unique,
    version integer not null,
    constraint staff_proposal_decided_ck check ((state = 'PROPUESTA' and waiting_key is not null and decided_by is null)
        or (state <> 'PROPUESTA' and waiting_key is null and decided_by is not null and decided_at is not null)),
    constraint staff_proposal_two_ck check (state <> 'CONFIRMADA' or decided_by <> proposed_by)
);
create sequence staff_proposal_seq start with 50 increment by 50;
create index staff_proposal_state_ix on staff_proposal (state, id);
