alter table ticket alter column changed_at set not null;
alter table ticket add column region_code char(2) generated always as (substr(comuna_code, 1, 2)) stored;
