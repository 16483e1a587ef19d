-- Who was told of which action, once each; and what is proposed so that the channel gets better.

create table remedy_notice (
    remedy_id bigint not null constraint remedy_notice_remedy_fk references remedy (id),
    kind varchar(16) not null constraint remedy_notice_kind_ck check (kind in ('POR_VENCER', 'VENCIDA', 'POR_VERIFICAR')),
    notice_day date not null,
    account_id bigint not null constraint remedy_notice_account_fk references account (id),
    told_at ${instant} not null,
    primary key (remedy_id, kind, notice_day, account_id)
);

create table improvement (
    id bigint not null primary key,
    title varchar(160) not null,
    idea varchar(2000) not null,
    state varchar(12) not null constraint improvement_state_ck check (state in ('PROPUESTA', 'ACEPTADA', 'DESCARTADA')),
    proposed_by bigint not null constraint improvement_proposed_by_fk references account (id),
    proposed_at ${instant} not null,
    decided_by bigint constraint improvement_decided_by_fk references account (id),
    decided_at ${instant},
    reason varchar(2000),
    remedy_id bigint constraint improvement_remedy_uk unique constraint improvement_remedy_fk references remedy (id),
    version integer not null,
    constraint improvement_decided_ck check ((state = 'PROPUESTA' and decided_by is null) or (state <> 'PROPUESTA' and decided_by is not null)),
    constraint improvement_accepted_ck check ((state = 'ACEPTADA' and remedy_id is not null) or (state <> 'ACEPTADA' and remedy_id is null))
);
create sequence improvement_seq start with 1 increment by 1;
create index improvement_state_ix on improvement (state, id);

-- A suggestion is looked at once: it leads to one improvement, accepted or not.
create table improvement_ticket (
    ticket_id bigint not null constraint improvement_ticket_pk primary key constraint improvement_ticket_ticket_fk references ticket (id),
    improvement_id bigint not null constraint improvement_ticket_improvement_fk references improvement (id)
);
create index improvement_ticket_ix on improvement_ticket (improvement_id, ticket_id);
create index ticket_motive_ix on ticket (motive_code, id);
