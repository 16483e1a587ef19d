-- A correction also says of which kind the danger is; null where that was not known.
alter table danger_correction add column right_kind varchar(20);
