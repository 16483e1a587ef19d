alter table ticket alter column changed_at not null;
