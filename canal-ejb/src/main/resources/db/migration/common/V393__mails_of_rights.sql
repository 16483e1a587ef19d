-- The case about personal data that a message tells of, so that the officer finds what was sent.
alter table message add column right_number varchar(20);
create index message_right_ix on message (right_number, id);
update message set right_number = substr(dedupe_key, length(template_code) + 2, 14)
where (template_code like 'derecho-%' or template_code = 'codigo-derecho')
and substr(dedupe_key, length(template_code) + 2, 3) = 'DR-';
