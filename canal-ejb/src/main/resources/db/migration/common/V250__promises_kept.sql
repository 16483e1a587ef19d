-- Promises for the days of a period, and whether the definitive answer left by then, from indexes alone.
drop index answer_promised_ix;
create index answer_promised_ix on answer (promised_on, stage, ticket_id, id, left_at);
create index answer_concluded_ix on answer (ticket_id, stage, left_on, id);
