-- Derby has no word search; the text itself stands where PostgreSQL keeps the words.
alter table ticket_text add column words varchar(12000) generated always as (folded);
