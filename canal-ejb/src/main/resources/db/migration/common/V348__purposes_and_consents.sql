-- What personal data are used for, and the ground of the law for each; the officer changes it, the history of the configuration keeps from what and why.

create table purpose_ground (
    purpose_code varchar(20) not null constraint purpose_ground_pk primary key,
    ground varchar(20) not null constraint purpose_ground_ground_ck
        check (ground in ('CONTRATO', 'DEBER_LEGAL', 'INTERES_VITAL', 'INTERES_LEGITIMO', 'CONSENTIMIENTO')),
    basis varchar(300) not null,
    version integer not null,
    constraint purpose_ground_needed_ck
        check (ground <> 'CONSENTIMIENTO' or purpose_code not in ('ATENCION', 'SALUD', 'PELIGRO', 'INFORME', 'OBLIGACION', 'SEGURIDAD'))
);
insert into purpose_ground (purpose_code, ground, basis, version) values
    ('ATENCION', 'CONTRATO', 'El contrato del programa, y lo que usted nos pidió.', 0),
    ('SALUD', 'INTERES_VITAL', 'Cuidar la salud de la persona de quien se cuenta.', 0),
    ('PELIGRO', 'INTERES_VITAL', 'Proteger la vida, la salud o la integridad de alguien.', 0),
    ('INFORME', 'CONTRATO', 'El contrato nos obliga a rendir cuentas a la institución.', 0),
    ('OBLIGACION', 'DEBER_LEGAL', 'Lo que ordenan la ley o una autoridad, y los derechos de las personas sobre sus datos.', 0),
    ('SEGURIDAD', 'INTERES_LEGITIMO', 'La seguridad del sitio y de quienes lo usan.', 0),
    ('CUENTA', 'CONSENTIMIENTO', 'Usted la pide al registrarse.', 0),
    ('ENCUESTA', 'INTERES_LEGITIMO', 'Saber si la atención sirvió. Si escribió una niña o un niño, solo con autorización de su representante.', 0),
    ('APRENDIZAJE', 'INTERES_LEGITIMO', 'Reconocer antes un peligro. Si escribió una niña o un niño, solo con autorización de su representante.', 0),
    ('CIFRAS', 'INTERES_LEGITIMO', 'Un servicio mejor, con cifras que no identifican a nadie.', 0);

-- Requests that a child wrote, and what a representative allows beyond the answer. Nobody is asked about the requests that were there.

create table minor_ticket (
    ticket_id bigint not null constraint minor_ticket_pk primary key constraint minor_ticket_ticket_fk references ticket (id),
    reason varchar(20) not null constraint minor_ticket_reason_ck check (reason in ('MENOR_14', 'SALUD_MENOR_16'))
);

create table representative_consent (
    id bigint not null constraint representative_consent_pk primary key,
    ticket_id bigint not null constraint representative_consent_ticket_fk references minor_ticket (ticket_id),
    purpose_code varchar(20) not null constraint representative_consent_purpose_ck check (purpose_code in ('ENCUESTA', 'APRENDIZAJE')),
    given boolean not null,
    representative_name varchar(120) not null,
    relation varchar(20) not null constraint representative_consent_relation_ck
        check (relation in ('MADRE', 'PADRE', 'REPRESENTANTE', 'CUIDADO_PERSONAL')),
    wording_version varchar(20) not null,
    wording_hash varchar(64) not null,
    network varchar(50),
    account_id bigint constraint representative_consent_account_fk references account (id),
    stated_at ${instant} not null
);
create sequence representative_consent_seq start with 50 increment by 50;
create index representative_consent_ticket_ix on representative_consent (ticket_id, id);
