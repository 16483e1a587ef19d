alter table ticket alter column changed_at set not null;
