alter table ticket add column counted_motive_code varchar(30) generated always as (coalesce(judged_motive_code, motive_code));
alter table ticket add column counted_institution_code varchar(30)
    generated always as (coalesce(judged_institution_code, institution_code));
create index ticket_counted_ix on ticket (counted_institution_code, entered_at, id);
