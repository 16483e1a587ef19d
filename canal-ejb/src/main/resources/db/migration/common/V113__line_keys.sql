-- A file's calls are looked up a thousand at a time by their id. With the exchange first, which is the same
-- for all, Derby read every stored call and compared it with each of the thousand.
alter table line_call drop constraint line_call_id_uk;
alter table line_call add constraint line_call_id_uk unique (call_id, exchange);

-- An outage a person records is one, however often its form arrives.
alter table line_outage add column submission_key varchar(64);
alter table line_outage add constraint line_outage_submission_uk unique (submission_key);
