-- What left lately, for trying a rule of approval out on it.
create index answer_left_ix on answer (left_at, id);
