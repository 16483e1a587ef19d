-- A shorter term of retention holds once another person than the one who wrote it has approved what it erases.
alter table retention_rule add column months_before integer;
alter table retention_rule add column shortened_by bigint constraint retention_rule_shortened_fk references account (id);
