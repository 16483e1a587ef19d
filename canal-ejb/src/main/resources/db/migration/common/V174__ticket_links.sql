-- What one ticket has to do with another. A link taken away stays as history; between two tickets there is one at a time.

create table ticket_link (
    id bigint not null primary key,
    kind varchar(12) not null constraint ticket_link_kind_ck check (kind in ('RELACIONADA', 'DUPLICADA', 'SEGUIMIENTO', 'MISMA_CAUSA')),
    from_id bigint not null constraint ticket_link_from_fk references ticket (id),
    to_id bigint not null constraint ticket_link_to_fk references ticket (id),
    reason varchar(1000) not null,
    linked_by bigint not null constraint ticket_link_linked_by_fk references account (id),
    linked_at ${instant} not null,
    open_key varchar(40) constraint ticket_link_open_uk unique,
    removed_by bigint constraint ticket_link_removed_by_fk references account (id),
    removed_at ${instant},
    removed_reason varchar(1000),
    version integer not null,
    constraint ticket_link_self_ck check (from_id <> to_id),
    constraint ticket_link_removed_ck check ((open_key is null and removed_by is not null and removed_at is not null and removed_reason is not null)
        or (open_key is not null and removed_by is null and removed_at is null and removed_reason is null))
);
create sequence ticket_link_seq start with 50 increment by 50;
create index ticket_link_from_ix on ticket_link (from_id, id);
create index ticket_link_to_ix on ticket_link (to_id, id);
