-- Which form the report of a closed month has; the second tells kept promises and reopened rounds too.
alter table month_close add column form integer default 1 not null;

-- How often a request had been reopened by the close; null in months of the first form.
alter table month_case add column reopenings integer;

create index ticket_reopened_ix on ticket (reopened_at, id);
