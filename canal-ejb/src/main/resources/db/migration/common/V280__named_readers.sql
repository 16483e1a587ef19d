-- A restricted ticket is read by the people named for its matter, not by role. Lists are proposed by one person and confirmed by another.
-- Until a matter has a list, Operations management reads its tickets; nobody is told of what was there.

alter table ticket add column restricted_matter varchar(12) default 'MALTRATO' not null
    constraint ticket_matter_ck check (restricted_matter in ('MALTRATO', 'ACOSO', 'FRAUDE'));
update ticket set restricted_matter = 'ACOSO' where restricted = true and (danger_kind = 'LABORAL' or routing_rule_id = 2);
create index ticket_restricted_ix on ticket (restricted, is_open, id);

create table reader_seat (
    id bigint not null primary key,
    matter varchar(12) not null constraint reader_seat_matter_ck check (matter in ('MALTRATO', 'ACOSO', 'FRAUDE')),
    place integer not null,
    substitute boolean not null,
    account_id bigint not null constraint reader_seat_account_fk references account (id),
    constraint reader_seat_place_uk unique (matter, substitute, place),
    constraint reader_seat_account_uk unique (matter, account_id)
);
create sequence reader_seat_seq start with 50 increment by 50;

create table reader_list_change (
    id bigint not null primary key,
    version integer not null,
    matter varchar(12) not null constraint reader_list_change_matter_ck check (matter in ('MALTRATO', 'ACOSO', 'FRAUDE')),
    readers varchar(100) not null,
    substitutes varchar(400) not null,
    reason varchar(500) not null,
    state varchar(10) not null constraint reader_list_change_state_ck check (state in ('PROPUESTA', 'CONFIRMADA', 'RECHAZADA')),
    proposed_by bigint not null constraint reader_list_change_by_fk references account (id),
    proposed_at ${instant} not null,
    decided_by bigint constraint reader_list_change_decided_fk references account (id),
    decided_at ${instant},
    -- The matter while it waits, else null: one proposal of a matter waits at a time.
    waiting_matter varchar(12) constraint reader_list_change_waiting_uk unique
);
create sequence reader_list_change_seq start with 50 increment by 50;

-- Readers of one ticket only: a substitute who was called, or somebody whom two people of Operations named.
alter table ticket_reader add column origin varchar(10) default 'NOMBRADO' not null
    constraint ticket_reader_origin_ck check (origin in ('NOMBRADO', 'SUPLENTE'));

-- The case is about them, or too near to them.
create table reader_exclusion (
    ticket_id bigint not null constraint reader_exclusion_ticket_fk references ticket (id),
    account_id bigint not null constraint reader_exclusion_account_fk references account (id),
    cause varchar(12) not null constraint reader_exclusion_cause_ck check (cause in ('INVOLUCRADA', 'CERCANA', 'JEFATURA', 'OTRA')),
    excluded_by bigint not null constraint reader_exclusion_by_fk references account (id),
    excluded_at ${instant} not null,
    primary key (ticket_id, account_id)
);

-- Fewer than two people can act on an open restricted ticket.
create table reader_gap (
    ticket_id bigint not null primary key constraint reader_gap_ticket_fk references ticket (id),
    version integer not null,
    since ${instant} not null,
    name_from ${instant} not null,
    told_at ${instant}
);

-- A reader whom one person of Operations proposed for such a ticket; it waits for another.
create table reader_naming (
    ticket_id bigint not null primary key constraint reader_naming_ticket_fk references ticket (id),
    version integer not null,
    account_id bigint not null constraint reader_naming_account_fk references account (id),
    reason varchar(500) not null,
    proposed_by bigint not null constraint reader_naming_by_fk references account (id),
    proposed_at ${instant} not null
);

-- A named reader said that a ticket need not be restricted; the reader of words learns from it.
create table restriction_correction (
    id bigint not null primary key,
    ticket_id bigint not null constraint restriction_correction_ticket_fk references ticket (id),
    matter varchar(12) not null,
    account_id bigint not null constraint restriction_correction_account_fk references account (id),
    corrected_at ${instant} not null
);
create sequence restriction_correction_seq start with 50 increment by 50;
create index restriction_correction_ticket_ix on restriction_correction (ticket_id);
