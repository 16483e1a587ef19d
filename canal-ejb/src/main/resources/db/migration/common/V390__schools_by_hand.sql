-- Establishments that a person added before any file of the directory named them.
alter table school add column by_hand boolean default false not null;
create index school_name_ix on school (name, id);
