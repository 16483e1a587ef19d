-- Whether people were served well: at most one question of each kind for a closed request, answered by whoever holds its link.

-- A mailbox or telephone, as a hash: when it was last asked, and whether it wants to be asked at all.
create table survey_contact (
    contact_hash char(64) not null constraint survey_contact_pk primary key,
    satisfaction_at ${instant},
    effect_at ${instant},
    refused_at ${instant},
    version integer not null
);

create table survey (
    id bigint not null primary key,
    ticket_id bigint not null constraint survey_ticket_fk references ticket (id),
    kind varchar(12) not null constraint survey_kind_ck check (kind in ('SATISFACCION', 'EFICACIA')),
    state varchar(12) not null constraint survey_state_ck check (state in ('PENDIENTE', 'ENVIADA', 'POR_LLAMAR', 'RESPONDIDA', 'OMITIDA')),
    omission varchar(20),
    area_code varchar(30) not null,
    topic_code varchar(30) not null,
    channel varchar(12) not null,
    due_at ${instant} not null,
    contact_hash char(64) constraint survey_contact_fk references survey_contact (contact_hash),
    token_hash char(64) constraint survey_token_uk unique,
    asked_at ${instant},
    asked_month date,
    expires_at ${instant},
    score smallint constraint survey_score_ck check (score between 1 and 5),
    solved varchar(10) constraint survey_solved_ck check (solved in ('SI', 'EN_PARTE', 'NO')),
    remark varchar(2000),
    answered_at ${instant},
    changed_at ${instant},
    asked_by bigint constraint survey_asked_by_fk references account (id),
    version integer not null,
    constraint survey_once_uk unique (ticket_id, kind),
    constraint survey_omission_ck check ((state = 'OMITIDA' and omission is not null) or (state <> 'OMITIDA' and omission is null)),
    constraint survey_answered_ck check ((state = 'RESPONDIDA' and answered_at is not null and asked_at is not null and asked_month is not null and solved is not null)
        or (state <> 'RESPONDIDA' and answered_at is null and score is null and solved is null and remark is null)),
    constraint survey_kind_score_ck check (kind = 'SATISFACCION' or score is null)
);
create sequence survey_seq start with 50 increment by 50;
create index survey_due_ix on survey (state, due_at, id);
create index survey_month_ix on survey (kind, asked_month);

-- A low vote is looked into by somebody, who says what was found; an area sees its own.
create table survey_review (
    id bigint not null primary key,
    survey_id bigint not null constraint survey_review_survey_uk unique constraint survey_review_survey_fk references survey (id),
    ticket_id bigint not null constraint survey_review_ticket_fk references ticket (id),
    area_code varchar(30) not null,
    state varchar(8) not null constraint survey_review_state_ck check (state in ('ABIERTA', 'CERRADA')),
    opened_at ${instant} not null,
    owner_id bigint constraint survey_review_owner_fk references account (id),
    found_text varchar(2000),
    closed_text varchar(2000),
    closed_by bigint constraint survey_review_closed_by_fk references account (id),
    closed_at ${instant},
    improvement_id bigint constraint survey_review_improvement_fk references improvement (id),
    version integer not null,
    constraint survey_review_closed_ck check ((state = 'ABIERTA' and closed_at is null)
        or (state = 'CERRADA' and closed_at is not null and closed_by is not null and closed_text is not null and found_text is not null and owner_id is not null))
);
create sequence survey_review_seq start with 1 increment by 1;
create index survey_review_state_ix on survey_review (state, id);
