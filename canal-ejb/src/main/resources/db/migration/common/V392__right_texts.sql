-- Ids of the requests of others whose text names the person, as the officer chose them, parted by spaces; null where she chose none.
alter table data_right_case add column chosen_texts varchar(2000);
