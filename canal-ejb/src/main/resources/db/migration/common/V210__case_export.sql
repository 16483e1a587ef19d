-- Lists too long for one answer, made into a file by a server and kept for some days for whoever asked.

create table case_export (
    id bigint not null primary key,
    account_id bigint not null constraint case_export_account_fk references account (id),
    format varchar(4) not null constraint case_export_format_ck check (format in ('CSV', 'XLSX')),
    terms varchar(2000) not null,
    state varchar(10) not null constraint case_export_state_ck check (state in ('EN_COLA', 'EN_CURSO', 'LISTA', 'CANCELADA', 'FALLIDA', 'VENCIDA')),
    -- While it is being made: one of the few places a person has, and what it is, so that nobody waits twice for the same.
    place smallint,
    same_key char(64) constraint case_export_same_uk unique,
    reach varchar(80),
    total bigint,
    written bigint not null,
    attempts smallint not null,
    asked_at ${instant} not null,
    started_at ${instant},
    ended_at ${instant},
    expires_at ${instant},
    claimed_by varchar(44),
    claimed_until ${instant},
    sha256 char(64),
    size_bytes bigint,
    error_code varchar(20),
    version integer not null,
    constraint case_export_place_uk unique (account_id, place),
    constraint case_export_waits_ck check ((state in ('EN_COLA', 'EN_CURSO') and place is not null and same_key is not null)
        or (state not in ('EN_COLA', 'EN_CURSO') and place is null and same_key is null)),
    constraint case_export_ready_ck check ((state = 'LISTA' and sha256 is not null and expires_at is not null) or (state <> 'LISTA' and sha256 is null))
);
create sequence case_export_seq start with 1 increment by 1;
create index case_export_account_ix on case_export (account_id, id);
create index case_export_state_ix on case_export (state, id);
create index case_export_content_ix on case_export (sha256);
