-- Tickets that are still to be compared with others about the same event; those of before were compared when they entered.
create table ticket_comparison (
    ticket_id bigint not null constraint ticket_comparison_pk primary key constraint ticket_comparison_ticket_fk references ticket (id),
    asked_at ${instant} not null
);
create index ticket_comparison_asked_ix on ticket_comparison (asked_at, ticket_id);
