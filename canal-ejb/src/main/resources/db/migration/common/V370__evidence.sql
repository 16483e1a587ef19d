-- The register that nobody can erase: entries are only added, then chained in batches, whose days are signed. No text, no name.

create table evidence_entry (
    id bigint not null constraint evidence_entry_pk primary key,
    happened_at ${instant} not null,
    act_on date,
    kind varchar(40) not null,
    actor_kind varchar(10),
    account_id bigint,
    object_type varchar(20),
    object_id bigint,
    ticket_id bigint,
    detail varchar(400),
    table_code varchar(30),
    row_id bigint,
    edition varchar(16),
    digests varchar(1000),
    -- Beside the digests and under no mark: an erasure removes them.
    salts varchar(1000),
    key_id varchar(16) not null,
    mark varchar(43) not null
);
-- One by one: of two versions of a row the later one has the higher number, whichever server wrote it.
create sequence evidence_entry_seq start with 1 increment by 1;
create index evidence_entry_row_ix on evidence_entry (table_code, row_id, id);
create index evidence_entry_day_ix on evidence_entry (act_on, id);
create index evidence_entry_account_ix on evidence_entry (account_id, id);
create index evidence_entry_ticket_ix on evidence_entry (ticket_id, id);
create index evidence_entry_kind_ix on evidence_entry (kind, id);

-- Which columns a sealed table had when a row was sealed.
create table evidence_edition (
    edition varchar(16) not null constraint evidence_edition_pk primary key,
    table_code varchar(30) not null,
    column_names varchar(4000) not null
);

-- The number is the lock: of two servers that seal at once, one finds its number taken.
create table evidence_batch (
    id bigint not null constraint evidence_batch_pk primary key,
    sealed_at ${instant} not null,
    sealed_on date not null,
    entries integer not null,
    last_entry bigint not null,
    root varchar(43) not null,
    previous varchar(43) not null,
    hash varchar(43) not null,
    key_id varchar(16) not null,
    mark varchar(43) not null
);
create table evidence_leaf (
    entry_id bigint not null constraint evidence_leaf_pk primary key,
    batch_id bigint not null,
    hash varchar(43) not null
);
create index evidence_leaf_batch_ix on evidence_leaf (batch_id, entry_id);

create table evidence_day (
    id bigint not null constraint evidence_day_pk primary key,
    day_on date not null constraint evidence_day_uk unique,
    first_batch bigint not null,
    last_batch bigint not null,
    entries bigint not null,
    root varchar(43) not null,
    statement varchar(1000) not null,
    signature varchar(120) not null,
    public_key varchar(120) not null,
    signed_at ${instant} not null
);

-- What the verification found and has not seen right again since.
create table evidence_finding (
    id bigint not null constraint evidence_finding_pk primary key,
    table_code varchar(30) not null,
    row_id bigint not null,
    what varchar(12) not null,
    detail varchar(200),
    found_at ${instant} not null,
    gone_at ${instant},
    constraint evidence_finding_uk unique (table_code, row_id, what)
);
create sequence evidence_finding_seq start with 50 increment by 50;
create index evidence_finding_open_ix on evidence_finding (gone_at, id);
