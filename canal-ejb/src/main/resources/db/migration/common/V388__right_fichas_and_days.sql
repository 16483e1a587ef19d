-- Ids of the rows of person that the officer chose, parted by spaces; null where she chose none.
alter table data_right_case add column chosen_persons varchar(2000);
-- The last day to hand a case over to its institution; null where SOSER answers it.
alter table data_right_case add column hand_over_on date;
