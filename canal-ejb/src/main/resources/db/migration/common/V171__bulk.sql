-- Acts on many tickets at once: what was asked, of which tickets exactly, and what came of each.

create table bulk (
    id bigint not null primary key,
    request_key varchar(64) not null constraint bulk_request_uk unique,
    account_id bigint not null constraint bulk_account_fk references account (id),
    terms varchar(1000),
    kind varchar(12) constraint bulk_kind_ck check (kind in ('VALIDAR', 'DERIVAR', 'URGENCIA', 'NOTA', 'TOMAR')),
    area_code varchar(30) constraint bulk_area_fk references area (code),
    urgency varchar(16),
    body varchar(6000),
    state varchar(12) not null constraint bulk_state_ck check (state in ('PREPARADA', 'EN_CURSO', 'LISTA', 'DESHACIENDO', 'DESHECHA')),
    total integer not null,
    prepared_at ${instant} not null,
    started_at ${instant},
    ended_at ${instant},
    undo_by bigint constraint bulk_undo_by_fk references account (id),
    undo_at ${instant},
    undone_at ${instant},
    version integer not null,
    constraint bulk_ordered_ck check (state = 'PREPARADA' or kind is not null)
);
create sequence bulk_seq start with 1 increment by 1;
create index bulk_account_ix on bulk (account_id, id);
create index bulk_state_ix on bulk (state, id);

create table bulk_item (
    bulk_id bigint not null constraint bulk_item_bulk_fk references bulk (id),
    place integer not null,
    ticket_id bigint not null constraint bulk_item_ticket_fk references ticket (id),
    ticket_version integer not null,
    state varchar(12) not null constraint bulk_item_state_ck check (state in ('PENDIENTE', 'HECHA', 'RECHAZADA', 'DESHACER', 'DESHECHA', 'QUEDA')),
    forecast varchar(12),
    problem varchar(12),
    former varchar(400),
    acted_at ${instant},
    claimed_by varchar(44),
    claimed_until ${instant},
    version integer not null,
    primary key (bulk_id, place),
    constraint bulk_item_ticket_uk unique (bulk_id, ticket_id)
);
create index bulk_item_state_ix on bulk_item (bulk_id, state, place);
create index bulk_item_ticket_ix on bulk_item (ticket_id);
create index bulk_item_claim_ix on bulk_item (claimed_by);
