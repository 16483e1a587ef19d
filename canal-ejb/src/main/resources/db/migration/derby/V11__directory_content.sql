-- The uploaded file, compressed, until its difference is applied.
alter table directory_import add column content blob(16m);
