-- Booklets of paper sheets. Folios are given in blocks of ten, one row each, so that the key of that
-- table keeps any two booklets from overlapping, on both databases and whoever writes. A sheet has a
-- row only once it is no longer blank; its own key keeps a folio from being used twice, and the
-- reference to the block keeps it inside the booklet it is said to belong to.

create sequence booklet_seq start with 50 increment by 50;
create table booklet (
    id bigint not null,
    submission_key varchar(64) not null,
    school_id bigint not null,
    first_folio bigint not null,
    last_folio bigint not null,
    handed_to varchar(200) not null,
    delivered_on date not null,
    issued_by bigint,
    issued_time ${instant} not null,
    version integer not null,
    constraint booklet_pk primary key (id),
    constraint booklet_submission_uk unique (submission_key),
    constraint booklet_first_uk unique (first_folio),
    constraint booklet_range_ck check (first_folio > 0 and last_folio > first_folio),
    constraint booklet_whole_blocks_ck check (mod(first_folio, 10) = 1 and mod(last_folio, 10) = 0),
    constraint booklet_school_fk foreign key (school_id) references school (id),
    constraint booklet_issuer_fk foreign key (issued_by) references account (id)
);
create index booklet_school_ix on booklet (school_id, id);

create table folio_block (
    block bigint not null,
    booklet_id bigint not null,
    constraint folio_block_pk primary key (block),
    constraint folio_block_whose_uk unique (block, booklet_id),
    constraint folio_block_booklet_fk foreign key (booklet_id) references booklet (id)
);

create table sheet (
    folio bigint not null,
    block bigint not null,
    booklet_id bigint not null,
    state varchar(12) not null,
    reason varchar(400),
    ticket_id bigint,
    marked_by bigint,
    marked_time ${instant} not null,
    version integer not null,
    constraint sheet_pk primary key (folio),
    constraint sheet_ticket_uk unique (ticket_id),
    constraint sheet_block_ck check (block = (folio - 1) / 10),
    constraint sheet_state_ck check (
        (state = 'USADA' and ticket_id is not null)
        or (state in ('ANULADA', 'EXTRAVIADA') and ticket_id is null and reason is not null)),
    constraint sheet_block_fk foreign key (block, booklet_id) references folio_block (block, booklet_id),
    constraint sheet_ticket_fk foreign key (ticket_id) references ticket (id),
    constraint sheet_marker_fk foreign key (marked_by) references account (id)
);
create index sheet_booklet_ix on sheet (booklet_id, folio);

-- The next folio to give when nobody asks for certain ones; whoever issues holds this row.
create table folio_counter (
    id integer not null,
    next_folio bigint not null,
    constraint folio_counter_pk primary key (id),
    constraint folio_counter_one_ck check (id = 1)
);
insert into folio_counter (id, next_folio) values (1, 1);
