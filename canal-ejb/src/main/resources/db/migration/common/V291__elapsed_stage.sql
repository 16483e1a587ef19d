-- A stage for which no working time is left counts elapsed time.

alter table ticket add column internal_elapsed boolean;
alter table ticket_merge add column internal_elapsed boolean;
