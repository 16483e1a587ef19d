-- The language that a person chose to read on our pages beside the usual Spanish; null is Spanish. Mails to her go out in it too.
alter table person add column reading_language varchar(12) constraint person_reading_language_ck check (reading_language in ('FACIL', 'ENGLISH', 'CREOLE', 'MAPUDUNGUN'));
