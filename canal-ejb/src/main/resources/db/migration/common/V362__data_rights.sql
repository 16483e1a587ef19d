-- What people ask about their own data: a case of its own, apart from tickets, with its identity, its term, its decision and its answer.

create sequence right_number_2025 start with 1 increment by 1;
create sequence right_number_2026 start with 1 increment by 1;
create sequence right_number_2027 start with 1 increment by 1;
create sequence right_number_2028 start with 1 increment by 1;
create sequence right_number_2029 start with 1 increment by 1;
create sequence right_number_2030 start with 1 increment by 1;

create table data_right_case (
    id bigint not null constraint data_right_case_pk primary key,
    version integer not null,
    case_number varchar(20) not null constraint data_right_number_uk unique,
    -- Sent twice, opened once.
    submission_key varchar(64) not null constraint data_right_submission_uk unique,
    kind varchar(15) not null constraint data_right_kind_ck
        check (kind in ('ACCESO', 'RECTIFICACION', 'SUPRESION', 'OPOSICION', 'PORTABILIDAD', 'BLOQUEO')),
    state varchar(15) not null constraint data_right_state_ck
        check (state in ('POR_ACREDITAR', 'EN_CURSO', 'DERIVADA', 'RESPONDIDA', 'NO_ACREDITADA', 'UNIDA')),
    channel varchar(10) not null constraint data_right_channel_ck check (channel in ('PORTAL', 'TELEFONO', 'PAPEL', 'CORREO')),
    received_on date not null,
    entered_at ${instant} not null,
    first_due_on date not null,
    due_on date not null,
    asker_name varchar(200) not null,
    asker_document varchar(30),
    asker_email varchar(254),
    asker_email_key varchar(254),
    asker_phone varchar(30),
    asker_address varchar(300),
    representation varchar(15) not null constraint data_right_represent_ck
        check (representation in ('PROPIA', 'NINO', 'REPRESENTANTE', 'HEREDERO')),
    subject_name varchar(200),
    subject_document varchar(30),
    request_text varchar(4000),
    account_id bigint constraint data_right_account_fk references account (id),
    entered_by bigint constraint data_right_entered_fk references account (id),
    inbound_mail_id bigint constraint data_right_mail_uk unique,
    ticket_id bigint constraint data_right_ticket_fk references ticket (id),
    -- Of what is asked, by whom, of whom, while it is not settled: the same asked again joins it.
    open_key varchar(64) constraint data_right_open_uk unique,
    joined_id bigint constraint data_right_joined_fk references data_right_case (id),
    proof varchar(10) constraint data_right_proof_ck check (proof in ('CUENTA', 'CODIGO', 'DOCUMENTO')),
    proved_at ${instant},
    represented_at ${instant},
    contract_code varchar(40),
    extension_reason varchar(500),
    outcome varchar(15) constraint data_right_outcome_ck check (outcome in ('ACOGE', 'ACOGE_EN_PARTE', 'NO_ACOGE')),
    refusal_ground varchar(20),
    answer_text varchar(8000),
    letter_code varchar(60),
    answered_on date,
    closed_at ${instant},
    copy_name varchar(120),
    copy_sha256 varchar(64),
    copy_size bigint,
    constraint data_right_joined_ck check ((state = 'UNIDA' and joined_id is not null) or (state <> 'UNIDA' and joined_id is null)),
    constraint data_right_closed_ck check ((state in ('RESPONDIDA', 'NO_ACREDITADA', 'DERIVADA') and answered_on is not null)
        or (state not in ('RESPONDIDA', 'NO_ACREDITADA', 'DERIVADA') and answered_on is null)),
    constraint data_right_answer_ck check (state <> 'RESPONDIDA' or (outcome is not null and answer_text is not null))
);
create sequence data_right_case_seq start with 50 increment by 50;
create index data_right_state_ix on data_right_case (state, due_on, id);
create index data_right_received_ix on data_right_case (received_on);
create index data_right_account_ix on data_right_case (account_id, id);
create index data_right_copy_ix on data_right_case (copy_sha256);

-- What a rectification puts in the place of what, and which purposes an opposition stops.
create table data_right_point (
    id bigint not null constraint data_right_point_pk primary key,
    case_id bigint not null constraint data_right_point_case_fk references data_right_case (id),
    point_code varchar(20) not null,
    proposed varchar(300),
    was varchar(300),
    accepted boolean,
    constraint data_right_point_uk unique (case_id, point_code)
);
create sequence data_right_point_seq start with 50 increment by 50;

create table data_right_step (
    id bigint not null constraint data_right_step_pk primary key,
    case_id bigint not null constraint data_right_step_case_fk references data_right_case (id),
    kind varchar(30) not null,
    happened_at ${instant} not null,
    account_id bigint constraint data_right_step_account_fk references account (id),
    note varchar(500)
);
create sequence data_right_step_seq start with 50 increment by 50;
create index data_right_step_case_ix on data_right_step (case_id, id);

-- A code sent to the mailbox of the case, and what it turned into. Hashes alone.
create table data_right_grant (
    id bigint not null constraint data_right_grant_pk primary key,
    version integer not null,
    case_id bigint not null constraint data_right_grant_case_fk references data_right_case (id),
    code_hash varchar(64),
    expires_at ${instant},
    grant_hash varchar(64) constraint data_right_grant_uk unique,
    granted_until ${instant},
    proves boolean not null
);
create sequence data_right_grant_seq start with 50 increment by 50;
create index data_right_grant_case_ix on data_right_grant (case_id, id);

-- Files of a case; the documents that show who asks are deleted when it is decided.
alter table attachment drop constraint attachment_kind_ck;
alter table attachment add constraint attachment_kind_ck
    check (owner_kind in ('TICKET', 'MESSAGE', 'ANSWER', 'SHEET', 'REMEDY', 'MANDATE', 'ACTIVITY', 'RIGHT', 'PROOF'));

-- Nothing is done with the data of a blocked person but keep them.
alter table person add column blocked_at ${instant};

-- What a person does not want their data used for; by the person's row, or by a mailbox or telephone as a hash.
create table purpose_objection (
    id bigint not null constraint purpose_objection_pk primary key,
    purpose_code varchar(20) not null,
    person_id bigint constraint purpose_objection_person_fk references person (id),
    contact_hash varchar(64),
    stated_at ${instant} not null,
    constraint purpose_objection_who_ck check (person_id is not null or contact_hash is not null),
    constraint purpose_objection_person_uk unique (person_id, purpose_code, contact_hash)
);
create sequence purpose_objection_seq start with 50 increment by 50;
create index purpose_objection_contact_ix on purpose_objection (contact_hash, purpose_code);

-- For which contracts the institution answers, and where the officer is reached; nothing is known of her but the name of the company.
create table contract_data_role (
    contract_code varchar(40) not null constraint contract_data_role_pk primary key,
    handling varchar(10) not null constraint contract_data_role_ck check (handling in ('RESPONDE', 'DERIVA')),
    institution_email varchar(254),
    version integer not null,
    constraint contract_data_role_mail_ck check (handling = 'RESPONDE' or institution_email is not null)
);
create table data_office (
    id bigint not null constraint data_office_pk primary key,
    responsible_name varchar(200) not null,
    email varchar(254),
    phone varchar(30),
    address varchar(300),
    version integer not null
);
insert into data_office (id, responsible_name, version) values (1, 'SOSER S.A.', 0);
