-- Which plan an erasure was ordered by: where it would do something else when its turn comes, it does nothing.
alter table personal_task add column plan_digest varchar(64);
