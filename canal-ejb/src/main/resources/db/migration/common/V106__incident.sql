-- Tickets that tell of the same thing: offered by likeness, joined by people, answered with one text.

-- How a lot is compared: without case, spaces or dashes.
alter table ticket_text add column lot_key varchar(60);
create index ticket_text_lot_ix on ticket_text (lot_key, ticket_id);

create table incident (
    id bigint not null primary key,
    name varchar(120) not null,
    topic_code varchar(30) not null constraint incident_topic_fk references topic (code),
    school_id bigint constraint incident_school_fk references school (id),
    lot varchar(60),
    opened_by bigint not null constraint incident_opened_by_fk references account (id),
    opened_at ${instant} not null,
    moved_at ${instant} not null,
    closed_by bigint constraint incident_closed_by_fk references account (id),
    closed_at ${instant},
    closed_reason varchar(2000),
    version integer not null,
    constraint incident_closed_ck check ((closed_at is null and closed_by is null and closed_reason is null)
        or (closed_at is not null and closed_by is not null and closed_reason is not null))
);
-- Its number is what people say aloud: one by one.
create sequence incident_seq start with 1 increment by 1;
create index incident_closed_ix on incident (closed_at, id);

-- A ticket belongs to one incident at most, whoever joins it at the same moment.
create table incident_ticket (
    ticket_id bigint not null constraint incident_ticket_pk primary key constraint incident_ticket_ticket_fk references ticket (id),
    incident_id bigint not null constraint incident_ticket_incident_fk references incident (id),
    joined_by bigint not null constraint incident_ticket_joined_by_fk references account (id),
    joined_at ${instant} not null
);
create index incident_ticket_incident_ix on incident_ticket (incident_id, ticket_id);

-- Two tickets that may tell of the same thing, and whether somebody said that they do not.
create table incident_offer (
    low_id bigint not null constraint incident_offer_low_fk references ticket (id),
    high_id bigint not null constraint incident_offer_high_fk references ticket (id),
    group_id bigint not null constraint incident_offer_group_fk references ticket (id),
    same_school boolean not null,
    same_lot boolean not null,
    words varchar(200) not null,
    offered_at ${instant} not null,
    refused_by bigint constraint incident_offer_refused_by_fk references account (id),
    refused_at ${instant},
    primary key (low_id, high_id),
    constraint incident_offer_order_ck check (low_id < high_id)
);
create index incident_offer_high_ix on incident_offer (high_id);
create index incident_offer_group_ix on incident_offer (group_id);
create index incident_offer_offered_ix on incident_offer (offered_at);

-- One more ticket that an answer serves: chosen, ready once the answer has gone, then given its own answer or left out.
create table answer_recipient (
    id bigint not null primary key,
    answer_id bigint not null constraint answer_recipient_answer_fk references answer (id),
    ticket_id bigint not null constraint answer_recipient_ticket_fk references ticket (id),
    state varchar(12) not null constraint answer_recipient_state_ck check (state in ('ELEGIDA', 'LISTA', 'ENTREGADA', 'OMITIDA')),
    chosen_by bigint not null constraint answer_recipient_chosen_by_fk references account (id),
    ready_at ${instant},
    settled_at ${instant},
    own_answer_id bigint constraint answer_recipient_own_uk unique constraint answer_recipient_own_fk references answer (id),
    left_out varchar(40),
    version integer not null,
    constraint answer_recipient_uk unique (answer_id, ticket_id),
    constraint answer_recipient_settled_ck check ((state = 'ENTREGADA' and own_answer_id is not null)
        or (state <> 'ENTREGADA' and own_answer_id is null))
);
create sequence answer_recipient_seq start with 50 increment by 50;
create index answer_recipient_ticket_ix on answer_recipient (ticket_id);
create index answer_recipient_ready_ix on answer_recipient (state, ready_at);
