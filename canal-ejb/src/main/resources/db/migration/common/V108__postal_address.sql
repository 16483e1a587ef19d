-- Where a letter goes, for who is answered by letter.
alter table person add column postal_address varchar(200);
