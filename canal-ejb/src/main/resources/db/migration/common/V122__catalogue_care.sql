-- The catalogues are looked after on a page: what is no longer offered stays for the tickets that have it.

alter table motive add column retired boolean default false not null;
alter table motive add column version integer default 0 not null;
alter table topic add column retired boolean default false not null;
alter table topic add column version integer default 0 not null;
alter table subtopic add column retired boolean default false not null;
alter table subtopic add column version integer default 0 not null;
alter table area add column retired boolean default false not null;
alter table area add column version integer default 0 not null;
