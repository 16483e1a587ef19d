-- Whose words an answer holds, and the words that others took the place of: nobody's text is lost.

alter table answer add column text_by bigint;
alter table answer add constraint answer_text_by_fk foreign key (text_by) references account (id);
alter table answer add column text_at ${instant};

create table answer_version (
    id bigint not null primary key,
    answer_id bigint not null constraint answer_version_answer_fk references answer (id),
    author bigint constraint answer_version_author_fk references account (id),
    written_at ${instant} not null,
    replaced_by bigint constraint answer_version_replaced_by_fk references account (id),
    seen_version integer,
    stage varchar(24) not null constraint answer_version_stage_ck check (stage in ('RESPUESTA', 'RESPUESTA_DEFINITIVA')),
    body varchar(10000) not null,
    promised_on date,
    finding varchar(12) constraint answer_version_finding_ck check (finding in ('ACOGIDO', 'PARCIAL', 'NO_ACOGIDO')),
    cause varchar(2000),
    no_action_reason varchar(2000)
);
create sequence answer_version_seq start with 50 increment by 50;
create index answer_version_answer_ix on answer_version (answer_id, id);

create table answer_version_action (
    version_id bigint not null constraint answer_version_action_fk references answer_version (id),
    place integer not null,
    description varchar(1000) not null,
    owner_name varchar(120) not null,
    due_on date,
    done_on date,
    primary key (version_id, place)
);
