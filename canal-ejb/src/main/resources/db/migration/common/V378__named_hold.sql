-- The request that an order to keep all of a person was given with; by its number people list and end it.
alter table data_hold add column named_ticket_id bigint;
