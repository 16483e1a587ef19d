-- What the company answers: drafted, reviewed, approved when a rule says so, sent, left.

create table answer (
    id bigint not null primary key,
    ticket_id bigint not null constraint answer_ticket_fk references ticket (id),
    round smallint not null,
    stage varchar(24) not null constraint answer_stage_ck check (stage in ('RESPUESTA', 'RESPUESTA_DEFINITIVA')),
    state varchar(12) not null constraint answer_state_ck check (state in
        ('BORRADOR', 'EN_REVISION', 'EN_VISACION', 'SALIENDO', 'ENVIADA', 'DESCARTADA')),
    body varchar(10000) not null,
    promised_on date,
    finding varchar(12) constraint answer_finding_ck check (finding in ('ACOGIDO', 'PARCIAL', 'NO_ACOGIDO')),
    cause varchar(2000),
    no_action_reason varchar(2000),
    automatic boolean not null,
    written_by bigint constraint answer_written_by_fk references account (id),
    returned_reason varchar(2000),
    approved_by bigint constraint answer_approved_by_fk references account (id),
    approved_hash varchar(64),
    approved_at ${instant},
    pertinent boolean,
    sent_by bigint constraint answer_sent_by_fk references account (id),
    leaves_at ${instant},
    left_at ${instant},
    open_key bigint constraint answer_open_uk unique,
    updated_at ${instant} not null,
    version integer not null,
    constraint answer_left_ck check ((state = 'ENVIADA' and left_at is not null) or (state <> 'ENVIADA' and left_at is null))
);
create sequence answer_seq start with 50 increment by 50;
create index answer_ticket_ix on answer (ticket_id, id);
create index answer_leaves_ix on answer (state, leaves_at);

-- Everyone who wrote or changed the text: none of them may approve it.
create table answer_editor (
    answer_id bigint not null constraint answer_editor_answer_fk references answer (id),
    account_id bigint not null constraint answer_editor_account_fk references account (id),
    primary key (answer_id, account_id)
);

create table corrective_action (
    id bigint not null primary key,
    answer_id bigint not null constraint corrective_action_answer_fk references answer (id),
    description varchar(1000) not null,
    owner_name varchar(120) not null,
    due_on date,
    done_on date
);
create sequence corrective_action_seq start with 50 increment by 50;
create index corrective_action_answer_ix on corrective_action (answer_id);
