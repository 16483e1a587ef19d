-- What people correct teaches a classifier: a candidate is learned, measured and kept; the one with the greatest turn is read with.
-- Number 0 is the one that is shipped in a file.

create table classifier_version (
    number integer not null constraint classifier_version_pk primary key,
    state varchar(10) not null constraint classifier_version_state_ck check (state in ('EN_COLA', 'EN_CURSO', 'LISTA', 'FALLIDA')),
    -- While it is being learned: there is one place for all servers.
    place smallint constraint classifier_version_place_uk unique,
    asked_by bigint constraint classifier_version_asker_fk references account (id),
    asked_at ${instant},
    claimed_by varchar(44),
    claimed_until ${instant},
    attempts smallint not null,
    steps_done smallint not null,
    ended_at ${instant},
    messages integer,
    corrections integer,
    sha256 char(64),
    error_code varchar(20),
    turn integer constraint classifier_version_turn_uk unique,
    version integer not null,
    constraint classifier_version_waits_ck check ((state in ('EN_COLA', 'EN_CURSO') and place is not null) or (state not in ('EN_COLA', 'EN_CURSO') and place is null))
);
create sequence classifier_version_seq start with 1 increment by 1;
create index classifier_version_asker_ix on classifier_version (asked_by);
insert into classifier_version (number, state, attempts, steps_done, turn, version) values (0, 'LISTA', 0, 0, 0, 0);

-- How messages that nobody learned from were read: without the corrections and with them.
create table classifier_reading (
    number integer not null constraint classifier_reading_version_fk references classifier_version (number),
    corrected boolean not null,
    truth varchar(20) not null,
    read_level varchar(16) not null,
    read_kind varchar(20) not null,
    messages integer not null,
    constraint classifier_reading_pk primary key (number, corrected, truth, read_level, read_kind)
);

create table classifier_content (
    number integer not null constraint classifier_content_pk primary key constraint classifier_content_version_fk references classifier_version (number)
);
