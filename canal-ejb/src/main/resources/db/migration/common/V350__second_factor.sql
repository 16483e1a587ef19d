-- A second factor for every account of staff: what an account proves itself with besides its password, one row each.

alter table account_token drop constraint account_token_purpose_ck;
alter table account_token add constraint account_token_purpose_ck
    check (purpose in ('VERIFICACION', 'CLAVE', 'INVITACION', 'CORREO', 'EQUIPO', 'SEGUNDO_PASO'));

create table factor_app (
    account_id bigint not null constraint factor_app_pk primary key constraint factor_app_account_fk references account (id),
    sealed_secret varchar(200) not null,
    last_step bigint not null,
    created_at ${instant} not null,
    version integer not null
);

create table factor_passkey (
    id bigint not null constraint factor_passkey_pk primary key,
    account_id bigint not null constraint factor_passkey_account_fk references account (id),
    credential_hash char(64) not null constraint factor_passkey_credential_uk unique,
    credential_data varchar(8000) not null,
    sign_count bigint not null,
    label varchar(80) not null,
    created_at ${instant} not null,
    last_used_at ${instant},
    version integer not null
);
create sequence factor_passkey_seq start with 50 increment by 50;
create index factor_passkey_account_ix on factor_passkey (account_id);

create table factor_recovery_code (
    id bigint not null constraint factor_recovery_code_pk primary key,
    account_id bigint not null constraint factor_recovery_code_account_fk references account (id),
    code_hash char(64) not null,
    used_at ${instant},
    version integer not null,
    constraint factor_recovery_code_uk unique (account_id, code_hash)
);
create sequence factor_recovery_code_seq start with 50 increment by 50;

create table factor_device (
    id bigint not null constraint factor_device_pk primary key,
    account_id bigint not null constraint factor_device_account_fk references account (id),
    token_hash char(64) not null constraint factor_device_token_uk unique,
    phone boolean not null,
    created_at ${instant} not null,
    expires_at ${instant} not null
);
create sequence factor_device_seq start with 50 increment by 50;
create index factor_device_account_ix on factor_device (account_id);
create index factor_device_expiry_ix on factor_device (expires_at);

-- A colleague's second factor is taken away by two people.
alter table staff_proposal add column resets_factor boolean default false not null;
