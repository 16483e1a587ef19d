-- Lists that people keep by name, and how each person orders them.

create table saved_view (
    id bigint not null primary key,
    owner_id bigint not null constraint saved_view_owner_fk references account (id),
    page varchar(10) not null constraint saved_view_page_ck check (page in ('BANDEJA', 'BUSQUEDA')),
    name varchar(60) not null,
    name_key varchar(60) not null,
    terms varchar(1000) not null,
    audience varchar(8) not null constraint saved_view_audience_ck check (audience in ('PRIVADA', 'AREA', 'ROL')),
    audience_code varchar(30),
    created_at ${instant} not null,
    changed_at ${instant} not null,
    version integer not null,
    constraint saved_view_name_uk unique (owner_id, name_key),
    constraint saved_view_shared_ck check ((audience = 'PRIVADA' and audience_code is null) or (audience <> 'PRIVADA' and audience_code is not null))
);
create sequence saved_view_seq start with 1 increment by 1;
create index saved_view_audience_ix on saved_view (audience, audience_code);

-- What somebody chose for their own desk: the view it opens with, and whether single keys do anything.
create table desk_choice (
    account_id bigint not null constraint desk_choice_pk primary key constraint desk_choice_account_fk references account (id),
    start_view_id bigint constraint desk_choice_view_fk references saved_view (id),
    keys_off boolean default false not null,
    version integer not null
);
create index desk_choice_view_ix on desk_choice (start_view_id);

create table view_place (
    account_id bigint not null constraint view_place_account_fk references account (id),
    view_id bigint not null constraint view_place_view_fk references saved_view (id),
    place integer not null,
    primary key (account_id, view_id)
);
create index view_place_view_ix on view_place (view_id);
