-- Who may enter, who a citizen is, and the secrets people carry once.
-- Secrets are kept as SHA-256 of 256 random bits, passwords as PBKDF2; neither can be read back.

create sequence account_seq start with 50 increment by 50;
create table account (
    id bigint not null,
    email varchar(254) not null,
    email_key varchar(254) not null,
    password_hash varchar(400),
    state varchar(12) not null,
    email_verified_at ${instant},
    session_stamp varchar(64) not null,
    display_name varchar(200) not null,
    institution_code varchar(30),
    person_id bigint,
    created_at ${instant} not null,
    last_sign_in_at ${instant},
    password_changed_at ${instant},
    version integer not null,
    constraint account_pk primary key (id),
    constraint account_email_key_uk unique (email_key),
    constraint account_institution_fk foreign key (institution_code) references institution (code),
    constraint account_state_ck check (state in ('INVITADA', 'PENDIENTE', 'ACTIVA', 'DESACTIVADA'))
);

create table account_role (
    account_id bigint not null,
    role_code varchar(20) not null,
    constraint account_role_pk primary key (account_id, role_code),
    constraint account_role_account_fk foreign key (account_id) references account (id),
    constraint account_role_code_ck check (role_code in ('CIUDADANO', 'OPERADOR', 'ADMINISTRADOR', 'AREA',
        'OPERACIONES', 'INSTITUCION', 'TERRENO', 'DATOS', 'TI'))
);

create table account_area (
    account_id bigint not null,
    area_code varchar(30) not null,
    constraint account_area_pk primary key (account_id, area_code),
    constraint account_area_account_fk foreign key (account_id) references account (id)
);
create index account_area_code_ix on account_area (area_code);

-- The same human may appear several times: rows are joined only by proof of a mailbox, never by RUT or number.
create sequence person_seq start with 50 increment by 50;
create table person (
    id bigint not null,
    account_id bigint,
    first_names varchar(100) not null,
    last_names varchar(100) not null,
    folded_name varchar(210) not null,
    document_type varchar(10),
    rut_number integer,
    rut_digit char(1),
    document_number varchar(30),
    birth_date date,
    sex varchar(12),
    user_type varchar(12) not null,
    mobile varchar(20),
    landline varchar(20),
    comuna_code char(5),
    institution_code varchar(30),
    email varchar(254),
    email_key varchar(254),
    email_verified_at ${instant},
    answer_channel varchar(10) not null,
    created_at ${instant} not null,
    version integer not null,
    constraint person_pk primary key (id),
    constraint person_account_fk foreign key (account_id) references account (id),
    constraint person_comuna_fk foreign key (comuna_code) references comuna (code),
    constraint person_institution_fk foreign key (institution_code) references institution (code),
    constraint person_document_type_ck check (document_type in ('RUT', 'IPE', 'PASAPORTE')),
    constraint person_sex_ck check (sex in ('FEMENINO', 'MASCULINO', 'OTRO', 'NO_INDICADO')),
    constraint person_user_type_ck check (user_type in ('ESTUDIANTE', 'APODERADO', 'PROFESOR', 'ENCARGADO', 'OTRO')),
    constraint person_answer_channel_ck check (answer_channel in ('CORREO', 'LLAMADA', 'SMS', 'CARTA'))
);
create index person_account_ix on person (account_id);
create index person_rut_ix on person (rut_number);
create index person_email_ix on person (email_key);
create index person_name_ix on person (folded_name);
create index person_mobile_ix on person (mobile);
alter table account add constraint account_person_fk foreign key (person_id) references person (id);

create sequence terms_acceptance_seq start with 50 increment by 50;
create table terms_acceptance (
    id bigint not null,
    person_id bigint not null,
    terms_version varchar(20) not null,
    text_hash char(64) not null,
    accepted_at ${instant} not null,
    constraint terms_acceptance_pk primary key (id),
    constraint terms_acceptance_person_fk foreign key (person_id) references person (id)
);
create index terms_acceptance_person_ix on terms_acceptance (person_id);

create sequence account_token_seq start with 50 increment by 50;
create table account_token (
    id bigint not null,
    account_id bigint not null,
    purpose varchar(20) not null,
    token_hash char(64) not null,
    payload varchar(254),
    created_at ${instant} not null,
    expires_at ${instant} not null,
    used_at ${instant},
    version integer not null,
    constraint account_token_pk primary key (id),
    constraint account_token_hash_uk unique (token_hash),
    constraint account_token_account_fk foreign key (account_id) references account (id),
    constraint account_token_purpose_ck check (purpose in ('VERIFICACION', 'CLAVE', 'INVITACION', 'CORREO', 'EQUIPO'))
);
create index account_token_account_ix on account_token (account_id, purpose);
create index account_token_expiry_ix on account_token (expires_at);

create sequence api_token_seq start with 50 increment by 50;
create table api_token (
    id bigint not null,
    label varchar(80) not null,
    token_hash char(64) not null,
    institution_code varchar(30),
    scopes varchar(200) not null,
    created_at ${instant} not null,
    expires_at ${instant},
    revoked_at ${instant},
    version integer not null,
    constraint api_token_pk primary key (id),
    constraint api_token_hash_uk unique (token_hash),
    constraint api_token_institution_fk foreign key (institution_code) references institution (code)
);

-- Counters of fixed windows; the subject is a hash, so that the table holds neither address nor e-mail.
create table throttle_window (
    limit_name varchar(40) not null,
    subject char(64) not null,
    window_start bigint not null,
    window_end bigint not null,
    hits integer not null,
    constraint throttle_window_pk primary key (limit_name, subject, window_start)
);
create index throttle_window_end_ix on throttle_window (window_end);
