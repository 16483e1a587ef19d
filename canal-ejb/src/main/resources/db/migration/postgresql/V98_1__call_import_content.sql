-- The file itself, packed, until all its calls are kept.
alter table call_import add column content bytea;
