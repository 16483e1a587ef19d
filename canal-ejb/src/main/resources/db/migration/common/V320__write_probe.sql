-- One row that every server writes every two seconds, to know that the database can be written.
create table write_probe (
    id integer not null,
    written_at ${instant} not null,
    constraint write_probe_pk primary key (id)
);
insert into write_probe (id, written_at) values (1, current_timestamp);
