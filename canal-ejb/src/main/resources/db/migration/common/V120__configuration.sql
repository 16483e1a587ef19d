-- Who changed what of the configuration: one row for each change, one for each thing in it that became another.

create table configuration_change (
    id bigint not null primary key,
    changed_at ${instant} not null,
    account_id bigint constraint configuration_change_account_fk references account (id),
    kind varchar(30) not null,
    object_key varchar(80) not null,
    label varchar(200) not null
);
create sequence configuration_change_seq start with 50 increment by 50;
create index configuration_change_time_ix on configuration_change (changed_at, id);
create index configuration_change_object_ix on configuration_change (kind, object_key, changed_at, id);

create table configuration_field (
    change_id bigint not null constraint configuration_field_change_fk references configuration_change (id),
    ordinal smallint not null,
    name varchar(40) not null,
    before_text varchar(8000),
    after_text varchar(8000),
    primary key (change_id, ordinal)
);
