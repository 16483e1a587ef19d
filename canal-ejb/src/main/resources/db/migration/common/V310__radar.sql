-- Several schools that report the same: what each report may share with others, and what was found.
-- Tickets of before are not read: the radar begins with what comes from now on, and rings for nothing that was there.

create table radar_report (
    ticket_id bigint not null constraint radar_report_pk primary key constraint radar_report_ticket_fk references ticket (id),
    school_id bigint constraint radar_report_school_fk references school (id),
    entered_at ${instant} not null
);
create index radar_report_entered_ix on radar_report (entered_at, school_id);

-- Repeated: the same school had the same sign in the hours before.
create table radar_sign (
    ticket_id bigint not null constraint radar_sign_report_fk references radar_report (ticket_id),
    kind varchar(20) not null constraint radar_sign_kind_ck
        check (kind in ('LOTE', 'PRODUCTO', 'ALIMENTO', 'SINTOMA', 'SINTOMA_ALIMENTO')),
    sign varchar(80) not null,
    school_id bigint not null constraint radar_sign_school_fk references school (id),
    entered_at ${instant} not null,
    repeated boolean not null,
    constraint radar_sign_pk primary key (ticket_id, kind, sign)
);
create index radar_sign_entered_ix on radar_sign (entered_at, kind, sign);
create index radar_sign_school_ix on radar_sign (school_id, entered_at);

create table outbreak (
    id bigint not null constraint outbreak_pk primary key,
    kind varchar(20) not null constraint outbreak_kind_ck
        check (kind in ('LOTE', 'PRODUCTO', 'ALIMENTO', 'SINTOMA', 'SINTOMA_ALIMENTO')),
    sign varchar(80) not null,
    state varchar(12) not null constraint outbreak_state_ck check (state in ('POSIBLE', 'CONFIRMADO', 'DESCARTADO')),
    found_at ${instant} not null,
    rung_at ${instant} not null,
    moved_at ${instant} not null,
    rings integer not null,
    expected double precision not null,
    decided_by bigint constraint outbreak_decided_by_fk references account (id),
    decided_at ${instant},
    decided_count integer,
    incident_id bigint constraint outbreak_incident_fk references incident (id),
    version integer not null,
    constraint outbreak_decided_ck check ((state = 'POSIBLE') = (decided_at is null)),
    constraint outbreak_incident_ck check ((state = 'CONFIRMADO') = (incident_id is not null))
);
-- Its number is what people say aloud: one by one.
create sequence outbreak_seq start with 1 increment by 1;
create index outbreak_state_ix on outbreak (state, id);

-- A report belongs to one outbreak at most, so that each rings once, whichever server finds it by whichever sign.
create table outbreak_ticket (
    ticket_id bigint not null constraint outbreak_ticket_pk primary key constraint outbreak_ticket_ticket_fk references ticket (id),
    outbreak_id bigint not null constraint outbreak_ticket_outbreak_fk references outbreak (id),
    added_at ${instant} not null
);
create index outbreak_ticket_outbreak_ix on outbreak_ticket (outbreak_id, ticket_id);

