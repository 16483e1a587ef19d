-- Whether nobody was called yet for the danger that an alert has now; those of before were called.
alter table ticket_alert add column anew boolean default false not null;
