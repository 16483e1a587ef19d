-- The day an answer left, in Santiago: what a promised day is held against.
alter table answer add column left_on date;
create index answer_promised_ix on answer (promised_on, stage);
