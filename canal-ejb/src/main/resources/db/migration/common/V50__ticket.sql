-- The heart: one row per ticket with what lists and sweeps need, its long texts beside it.

create table contract (
    code varchar(20) not null primary key,
    label varchar(120) not null,
    valid_from date not null,
    valid_until date,
    target decimal(5, 4) not null constraint contract_target_ck check (target > 0 and target <= 1)
);
insert into contract (code, label, valid_from, valid_until, target) values
    ('85-41-LR21', 'Programa de Alimentación Escolar, licitación 85-41-LR21', '2021-01-01', null, 0.9800);

create table ticket (
    id bigint not null primary key,
    ticket_number varchar(16) not null constraint ticket_number_uk unique,
    submission_key varchar(64) not null constraint ticket_submission_uk unique,
    channel varchar(12) not null constraint ticket_channel_ck check (channel in ('WEB', 'LINEA_800', 'PAPEL')),
    context varchar(20) not null constraint ticket_context_ck check (context in ('SERVICIO_REGULAR', 'ENTREGA_CANASTAS')),
    contract_code varchar(20) not null constraint ticket_contract_fk references contract (code),
    motive_code varchar(30) not null constraint ticket_motive_fk references motive (code),
    topic_code varchar(30) not null constraint ticket_topic_fk references topic (code),
    subtopic_code varchar(30) constraint ticket_subtopic_fk references subtopic (code),
    chosen_motive_code varchar(30) not null constraint ticket_chosen_motive_fk references motive (code),
    chosen_topic_code varchar(30) not null constraint ticket_chosen_topic_fk references topic (code),
    chosen_subtopic_code varchar(30) constraint ticket_chosen_subtopic_fk references subtopic (code),
    urgency varchar(12) not null constraint ticket_urgency_ck check (urgency in ('BAJA', 'MEDIA', 'ALTA', 'NO_INDICADA')),
    operative_urgency varchar(12) not null constraint ticket_operative_ck check (operative_urgency in ('BAJA', 'MEDIA', 'ALTA')),
    status varchar(20) not null constraint ticket_status_ck check (status in
        ('POR_VALIDAR', 'EN_AREA', 'EN_REVISION', 'EN_VISACION', 'ESPERA_CIUDADANO', 'RESPONDIDO', 'CERRADO', 'ANULADO')),
    waiting_from varchar(20),
    is_open boolean not null,
    subject varchar(150) not null,
    institution_code varchar(30) not null constraint ticket_institution_fk references institution (code),
    school_id bigint constraint ticket_school_fk references school (id),
    school_note varchar(200),
    comuna_code char(5) constraint ticket_comuna_fk references comuna (code),
    person_id bigint not null constraint ticket_person_fk references person (id),
    account_id bigint constraint ticket_account_fk references account (id),
    area_code varchar(30) not null constraint ticket_area_fk references area (code),
    routed_area_code varchar(30) not null constraint ticket_routed_area_fk references area (code),
    routing_agreed boolean,
    taken_by bigint constraint ticket_taken_by_fk references account (id),
    restricted boolean not null,
    alert boolean not null,
    held boolean not null,
    approval_asked boolean not null,
    bounced boolean not null,
    entered_at ${instant} not null,
    due_at ${instant},
    running_clock varchar(12) not null constraint ticket_clock_ck check (running_clock in ('CONTRATO', 'REAPERTURA', 'PROMESA', 'CORTESIA')),
    clock_from ${instant} not null,
    attend_by ${instant} not null,
    round_answered_at ${instant},
    first_answer_at ${instant},
    closed_at ${instant},
    closings smallint not null,
    reopened_at ${instant},
    promised_on date,
    next_milestone smallint,
    next_milestone_at ${instant},
    last_moved_at ${instant} not null,
    version integer not null,
    constraint ticket_milestone_ck check
        ((next_milestone is null and next_milestone_at is null) or (next_milestone is not null and next_milestone_at is not null))
);
create sequence ticket_seq start with 50 increment by 50;
create index ticket_account_ix on ticket (account_id, id);
create index ticket_person_ix on ticket (person_id);
create index ticket_school_ix on ticket (school_id, entered_at);
create index ticket_open_due_ix on ticket (is_open, attend_by, id);
create index ticket_area_due_ix on ticket (area_code, is_open, attend_by, id);
create index ticket_status_due_ix on ticket (status, attend_by, id);
create index ticket_area_status_due_ix on ticket (area_code, status, attend_by, id);
create index ticket_taken_ix on ticket (taken_by, is_open, attend_by);
create index ticket_moved_ix on ticket (last_moved_at, id);
create index ticket_due_ix on ticket (due_at);
create index ticket_entered_ix on ticket (entered_at, id);
create index ticket_institution_ix on ticket (institution_code, entered_at, id);
create index ticket_milestone_due_ix on ticket (next_milestone_at);

-- Apart, so that lists and sweeps never read long texts. Folded: without accents or case, for word search.
create table ticket_text (
    ticket_id bigint not null primary key constraint ticket_text_ticket_fk references ticket (id),
    detail varchar(6000) not null,
    product varchar(120),
    lot varchar(60),
    expires_on date,
    affected integer constraint ticket_text_affected_ck check (affected >= 0),
    happened_on date,
    routing_trace varchar(3000) not null,
    folded varchar(12000) not null
);

create table ticket_copy (
    ticket_id bigint not null constraint ticket_copy_ticket_fk references ticket (id),
    area_code varchar(30) not null constraint ticket_copy_area_fk references area (code),
    primary key (ticket_id, area_code)
);
create index ticket_copy_area_ix on ticket_copy (area_code, ticket_id);

create table ticket_reader (
    ticket_id bigint not null constraint ticket_reader_ticket_fk references ticket (id),
    account_id bigint not null constraint ticket_reader_account_fk references account (id),
    primary key (ticket_id, account_id)
);

-- Every step keeps who, when, from, to, why.
create table ticket_step (
    id bigint not null primary key,
    ticket_id bigint not null constraint ticket_step_ticket_fk references ticket (id),
    happened_at ${instant} not null,
    account_id bigint constraint ticket_step_account_fk references account (id),
    kind varchar(30) not null,
    from_status varchar(20),
    to_status varchar(20) not null,
    reason varchar(2000),
    changes varchar(400)
);
create sequence ticket_step_seq start with 50 increment by 50;
create index ticket_step_ticket_ix on ticket_step (ticket_id, id);

create table ticket_message (
    id bigint not null primary key,
    ticket_id bigint not null constraint ticket_message_ticket_fk references ticket (id),
    kind varchar(20) not null constraint ticket_message_kind_ck check (kind in ('CIUDADANO', 'PEDIDO', 'NOTA')),
    account_id bigint constraint ticket_message_account_fk references account (id),
    submission_key varchar(64) constraint ticket_message_submission_uk unique,
    written_at ${instant} not null,
    body varchar(6000) not null
);
create sequence ticket_message_seq start with 50 increment by 50;
create index ticket_message_ticket_ix on ticket_message (ticket_id, id);

-- An overdue ticket somebody wants annulled; it waits for a second person.
create table annulment_request (
    ticket_id bigint not null primary key constraint annulment_request_ticket_fk references ticket (id),
    cause varchar(12) not null constraint annulment_request_cause_ck check (cause in ('SPAM', 'PRUEBA', 'DUPLICADO', 'DESISTIDO')),
    reason varchar(2000) not null,
    asked_by bigint not null constraint annulment_request_asked_fk references account (id),
    asked_at ${instant} not null
);

-- One row per warning given, so that each is given exactly once however many servers look.
create table ticket_milestone (
    ticket_id bigint not null constraint ticket_milestone_ticket_fk references ticket (id),
    running_clock varchar(12) not null,
    round smallint not null,
    percent smallint not null constraint ticket_milestone_percent_ck check (percent in (50, 75, 90, 100)),
    reached_at ${instant} not null,
    primary key (ticket_id, running_clock, round, percent)
);

-- Who has a ticket open on the screen; rows older than a minute mean nothing.
create table ticket_presence (
    ticket_id bigint not null constraint ticket_presence_ticket_fk references ticket (id),
    account_id bigint not null constraint ticket_presence_account_fk references account (id),
    seen_at ${instant} not null,
    primary key (ticket_id, account_id)
);
create index ticket_presence_seen_ix on ticket_presence (seen_at);

-- Following without an account: a code sent to the contact of the ticket, then a grant kept in a cookie.
create table follow_grant (
    id bigint not null primary key,
    ticket_id bigint not null constraint follow_grant_ticket_fk references ticket (id),
    code_hash varchar(64) not null,
    expires_at ${instant} not null,
    sent_at ${instant},
    address_hash varchar(64),
    attempts smallint not null,
    grant_hash varchar(64),
    granted_until ${instant},
    version integer not null
);
create sequence follow_grant_seq start with 50 increment by 50;
create index follow_grant_ticket_ix on follow_grant (ticket_id, expires_at);
create index follow_grant_address_ix on follow_grant (address_hash, sent_at);
create index follow_grant_hash_ix on follow_grant (grant_hash);

-- One run of numbers per year of entry in Santiago; a sequence gives them without a lock.
create sequence ticket_number_2024 start with 1 increment by 1;
create sequence ticket_number_2025 start with 1 increment by 1;
create sequence ticket_number_2026 start with 1 increment by 1;
create sequence ticket_number_2027 start with 1 increment by 1;
create sequence ticket_number_2028 start with 1 increment by 1;
create sequence ticket_number_2029 start with 1 increment by 1;
create sequence ticket_number_2030 start with 1 increment by 1;
create sequence ticket_number_2031 start with 1 increment by 1;
create sequence ticket_number_2032 start with 1 increment by 1;
create sequence ticket_number_2033 start with 1 increment by 1;
create sequence ticket_number_2034 start with 1 increment by 1;
create sequence ticket_number_2035 start with 1 increment by 1;
create sequence ticket_number_2036 start with 1 increment by 1;
create sequence ticket_number_2037 start with 1 increment by 1;
create sequence ticket_number_2038 start with 1 increment by 1;
create sequence ticket_number_2039 start with 1 increment by 1;
create sequence ticket_number_2040 start with 1 increment by 1;
create sequence ticket_number_2041 start with 1 increment by 1;
create sequence ticket_number_2042 start with 1 increment by 1;
create sequence ticket_number_2043 start with 1 increment by 1;
create sequence ticket_number_2044 start with 1 increment by 1;
create sequence ticket_number_2045 start with 1 increment by 1;
create sequence ticket_number_2046 start with 1 increment by 1;
create sequence ticket_number_2047 start with 1 increment by 1;
create sequence ticket_number_2048 start with 1 increment by 1;
create sequence ticket_number_2049 start with 1 increment by 1;
create sequence ticket_number_2050 start with 1 increment by 1;
