-- Which texts Operations accepts before they leave: ordered rules, the first that holds decides.
-- A null criterion matches everything. Words: folded patterns parted by commas, "*" ends a prefix.

create table approval_rule (
    id bigint not null primary key,
    ordinal integer not null constraint approval_rule_ordinal_uk unique,
    name varchar(120) not null,
    active boolean not null,
    motive_code varchar(30) constraint approval_rule_motive_fk references motive (code),
    topic_code varchar(30) constraint approval_rule_topic_fk references topic (code),
    channel varchar(12) constraint approval_rule_channel_ck check (channel in ('WEB', 'LINEA_800', 'PAPEL')),
    institution_code varchar(30) constraint approval_rule_institution_fk references institution (code),
    area_code varchar(30) constraint approval_rule_area_fk references area (code),
    operative_urgency varchar(12) constraint approval_rule_urgency_ck check (operative_urgency in ('BAJA', 'MEDIA', 'ALTA')),
    finding varchar(12) constraint approval_rule_finding_ck check (finding in ('ACOGIDO', 'PARCIAL', 'NO_ACOGIDO')),
    restricted boolean not null,
    reopened boolean not null,
    affected_from integer constraint approval_rule_affected_ck check (affected_from > 0),
    words varchar(2000),
    asks boolean not null,
    version integer not null
);
create sequence approval_rule_seq start with 100 increment by 50;

insert into approval_rule (id, ordinal, name, active, operative_urgency, finding, restricted, reopened, words, asks, version) values
 (1, 10, 'La solicitud es reservada.', true, null, null, true, false, null, true, 0),
 (2, 20, 'La urgencia es alta.', true, 'ALTA', null, false, false, null, true, 0),
 (3, 30, 'El reclamo no se acoge.', true, null, 'NO_ACOGIDO', false, false, null, true, 0),
 (4, 40, 'Se mencionan prensa, abogados, tribunales o lesiones.', true, null, null, false, false, 'prensa, television, periodista*, abogad*, tribunal*, juzgado*, fiscalia, demanda*, querella*, lesion*, herido, herida, heridos, heridas, hospital*, fractura*', true, 0);

-- Every decision of Operations on a text, with the text it was about: rows are only ever added.
create table approval_decision (
    id bigint not null primary key,
    answer_id bigint not null constraint approval_decision_answer_fk references answer (id),
    approved boolean not null,
    text_hash varchar(64) not null,
    decided_by bigint not null constraint approval_decision_by_fk references account (id),
    in_place_of bigint constraint approval_decision_place_fk references account (id),
    refusal varchar(20) constraint approval_decision_refusal_ck check (refusal in
        ('NO_RESPONDE', 'DATO_ERRADO', 'TONO', 'FALTAN_ACCIONES', 'FALTA_RESPALDO', 'DATOS_PERSONALES', 'OTRO')),
    reason varchar(2000),
    decided_at ${instant} not null,
    constraint approval_decision_reason_ck check
        ((approved and refusal is null) or (not approved and refusal is not null and reason is not null))
);
create sequence approval_decision_seq start with 50 increment by 50;
create index approval_decision_answer_ix on approval_decision (answer_id, id);
create index approval_decision_at_ix on approval_decision (decided_at, id);

-- What left, word by word and file by file: nothing that is sent changes without this telling.
alter table answer add column sent_hash varchar(64);

-- When whoever must decide is told again; null where nothing waits.
alter table answer add column remind_at ${instant};
create index answer_remind_ix on answer (remind_at);
