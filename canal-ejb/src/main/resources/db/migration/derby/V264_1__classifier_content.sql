-- The classifier itself, packed.
alter table classifier_content add column content blob(32M);
