-- Acts that are often done one after the other, under a name. Retired, never deleted.

create table macro (
    id bigint not null primary key,
    name varchar(60) not null,
    purpose varchar(200) not null,
    roles varchar(80) not null,
    owner_id bigint not null constraint macro_owner_fk references account (id),
    retired boolean not null,
    -- Its name in small letters while it is offered: two would be mistaken for each other.
    name_key varchar(60) constraint macro_name_uk unique,
    version integer not null
);
create sequence macro_seq start with 50 increment by 50;

create table macro_act (
    macro_id bigint not null constraint macro_act_macro_fk references macro (id),
    place integer not null,
    kind varchar(12) not null constraint macro_act_kind_ck check (kind in ('NOTA', 'URGENCIA', 'DERIVAR', 'PEDIR_DATOS', 'TOMAR', 'PAUSAR')),
    choice varchar(30),
    words varchar(1500),
    primary key (macro_id, place)
);
