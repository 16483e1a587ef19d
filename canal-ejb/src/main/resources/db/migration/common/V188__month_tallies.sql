-- When a row last changed by the server's own clock: what readers of changes and kept sums go by.

alter table ticket add column changed_at ${instant};
update ticket set changed_at = last_moved_at;
create index ticket_changed_ix on ticket (changed_at, id);

-- Past months counted once along some sets of dimensions; a recount of the tickets gives the same.

create table tally_edition (
    id bigint not null primary key,
    month_start date not null
);
create sequence tally_edition_seq start with 50 increment by 50;
create index tally_edition_ix on tally_edition (month_start, id);
create table month_tally (
    id bigint not null primary key,
    cuboid varchar(12) not null,
    edition bigint not null constraint month_tally_edition_fk references tally_edition (id),
    month_start date not null,
    dia date,
    motivo varchar(30),
    tema varchar(30),
    subtema varchar(30),
    canal varchar(12),
    contexto varchar(20),
    contrato varchar(20),
    institucion varchar(30),
    region varchar(5),
    comuna varchar(5),
    area varchar(30),
    estado varchar(20),
    urgencia varchar(12),
    received integer not null,
    annulled integer not null,
    in_time integer not null,
    late integer not null,
    still_open integer not null
);
create sequence month_tally_seq start with 500 increment by 500;
create index month_tally_ix on month_tally (edition, cuboid);
create table tally_state (
    id smallint not null primary key,
    counted_until ${instant},
    version integer not null
);
insert into tally_state (id, counted_until, version) values (1, null, 0);
