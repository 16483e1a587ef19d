-- What a form asks beside its fixed fields, in editions: one at most is being written, the newest published is in force.
create table questionnaire (
    edition integer not null constraint questionnaire_pk primary key,
    published_at ${instant},
    published_by bigint constraint questionnaire_account_fk references account (id),
    version integer not null
);

-- A question as one edition asks it; published ones never change. Codes of catalogues are parted by commas, none means any.
create table question (
    id bigint not null constraint question_pk primary key,
    edition integer not null constraint question_edition_fk references questionnaire (edition),
    code varchar(40) not null,
    ordinal integer not null,
    wording varchar(200) not null,
    help varchar(400),
    kind varchar(12) not null constraint question_kind_ck check (kind in ('TEXTO', 'TEXTO_LARGO', 'NUMERO', 'FECHA', 'FECHA_HORA', 'SI_NO', 'UNA', 'VARIAS')),
    necessity varchar(12) not null constraint question_necessity_ck check (necessity in ('OBLIGATORIA', 'RECOMENDADA', 'OPCIONAL')),
    minimum integer,
    maximum integer,
    choices varchar(6000) not null,
    motives varchar(200) not null,
    topics varchar(1000) not null,
    subtopics varchar(1000) not null,
    channels varchar(60) not null,
    personal boolean not null,
    depends_on varchar(40),
    depends_answers varchar(1000) not null,
    effect varchar(12) not null constraint question_effect_ck check (effect in ('NINGUNO', 'AVISO', 'ALTO')),
    effect_answers varchar(1000) not null,
    effect_text varchar(600),
    effect_phone varchar(20),
    retired boolean not null,
    version integer not null,
    constraint question_code_uk unique (edition, code)
);
create sequence question_seq start with 50 increment by 50;

-- What was answered; the edition it was asked by is the ticket's.
create table ticket_answer (
    ticket_id bigint not null constraint ticket_answer_ticket_fk references ticket (id),
    question_code varchar(40) not null,
    answer varchar(4000) not null,
    constraint ticket_answer_pk primary key (ticket_id, question_code)
);

alter table ticket_text add column question_edition integer constraint ticket_text_edition_fk references questionnaire (edition);
create index ticket_text_edition_ix on ticket_text (question_edition);

-- Answers typed so far, one a line, with the edition they were typed in.
alter table draft add column replies varchar(24000) default '' not null;
