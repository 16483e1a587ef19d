-- One row per content in the store. It is written before the content and outlives it, so whatever
-- the store holds is known here and orphans are found without listing the store.
create table stored_file (
    sha256 varchar(64) not null,
    size_bytes bigint not null,
    stored_at ${instant} not null,
    unused_since ${instant},
    constraint stored_file_pk primary key (sha256),
    constraint stored_file_size_ck check (size_bytes >= 0)
);
-- The sweep reads only what is marked as unused.
create index stored_file_unused_ix on stored_file (unused_since);

create sequence attachment_seq start with 50 increment by 50;

create table attachment (
    id bigint not null,
    version integer not null,
    public_id varchar(43) not null,
    basket_hash varchar(64),
    expires_at ${instant},
    slot smallint not null,
    owner_kind varchar(10),
    owner_id bigint,
    shown_name varchar(120) not null,
    file_type varchar(10) not null,
    size_bytes bigint not null,
    original_sha256 varchar(64) not null,
    copy_type varchar(10),
    copy_sha256 varchar(64),
    thumbnail_sha256 varchar(64),
    taken_at ${instant},
    latitude decimal(9, 6),
    longitude decimal(9, 6),
    uploaded_at ${instant} not null,
    uploaded_by bigint,
    channel varchar(10) not null,
    constraint attachment_pk primary key (id),
    constraint attachment_public_uk unique (public_id),
    -- Ten places in a basket: two uploads at once cannot make an eleventh.
    constraint attachment_slot_uk unique (basket_hash, slot),
    constraint attachment_slot_ck check (slot between 1 and 10),
    constraint attachment_original_fk foreign key (original_sha256) references stored_file (sha256),
    constraint attachment_copy_fk foreign key (copy_sha256) references stored_file (sha256),
    constraint attachment_thumbnail_fk foreign key (thumbnail_sha256) references stored_file (sha256),
    constraint attachment_uploader_fk foreign key (uploaded_by) references account (id),
    constraint attachment_kind_ck check (owner_kind in ('TICKET', 'MESSAGE', 'ANSWER')),
    constraint attachment_channel_ck check (channel in ('WEB', 'LINEA_800', 'PAPEL')),
    constraint attachment_copy_ck check ((copy_type is null and copy_sha256 is null)
        or (copy_type is not null and copy_sha256 is not null)),
    constraint attachment_place_ck check (
        (basket_hash is not null and expires_at is not null and owner_kind is null and owner_id is null)
        or (basket_hash is null and expires_at is null and owner_kind is not null and owner_id is not null))
);
create index attachment_owner_ix on attachment (owner_kind, owner_id, id);
create index attachment_expires_ix on attachment (expires_at);
create index attachment_uploader_ix on attachment (uploaded_by, uploaded_at);
create index attachment_original_ix on attachment (original_sha256);
create index attachment_copy_ix on attachment (copy_sha256);
create index attachment_thumbnail_ix on attachment (thumbnail_sha256);
