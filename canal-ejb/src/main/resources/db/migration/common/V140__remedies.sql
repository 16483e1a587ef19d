-- Causes that are told by kind or by asking why again and again, and what is done so that they do not come back.

alter table answer add column cause_kind varchar(20);
alter table answer add column whys varchar(2100);
alter table answer_version add column cause_kind varchar(20);
alter table answer_version add column whys varchar(2100);

-- An action as an answer says it, in the same shape as its earlier texts have it.
create table answer_action (
    answer_id bigint not null constraint answer_action_fk references answer (id),
    place integer not null,
    action_key varchar(36),
    kind varchar(12) not null constraint answer_action_kind_ck check (kind in ('INMEDIATA', 'CORRECTIVA', 'PREVENTIVA')),
    description varchar(1000) not null,
    owner_name varchar(120) not null,
    owner_id bigint constraint answer_action_owner_fk references account (id),
    due_on date,
    done_on date,
    primary key (answer_id, place)
);
insert into answer_action (answer_id, place, kind, description, owner_name, due_on, done_on)
    select c.answer_id, (select count(*) from corrective_action o where o.answer_id = c.answer_id and o.id < c.id),
        'CORRECTIVA', c.description, c.owner_name, c.due_on, c.done_on
    from corrective_action c;
drop table corrective_action;
drop sequence corrective_action_seq restrict;

alter table answer_version_action add column action_key varchar(36);
alter table answer_version_action add column kind varchar(12) default 'CORRECTIVA' not null;
alter table answer_version_action add constraint answer_version_action_kind_ck check (kind in ('INMEDIATA', 'CORRECTIVA', 'PREVENTIVA'));
alter table answer_version_action add column owner_id bigint;

-- One action that was promised to a citizen, or begun without one, until it is known to have worked.
create table remedy (
    id bigint not null primary key,
    action_key varchar(36) not null constraint remedy_key_uk unique,
    kind varchar(12) not null constraint remedy_kind_ck check (kind in ('INMEDIATA', 'CORRECTIVA', 'PREVENTIVA')),
    description varchar(1000) not null,
    cause varchar(2000),
    cause_kind varchar(20),
    area varchar(30) constraint remedy_area_fk references area (code),
    restricted boolean not null,
    owner_name varchar(120) not null,
    owner_id bigint not null constraint remedy_owner_fk references account (id),
    state varchar(12) not null constraint remedy_state_ck check (state in ('PENDIENTE', 'HECHA', 'EFICAZ', 'NO_EFICAZ', 'ANULADA')),
    first_due_on date not null,
    due_on date not null,
    -- The day its list is ordered by: due while it is to be done, the check's once it is, the end's afterwards.
    sort_on date not null,
    done_on date,
    done_text varchar(2000),
    no_file_reason varchar(500),
    done_by bigint constraint remedy_done_by_fk references account (id),
    done_at ${instant},
    check_on date,
    checked_by bigint constraint remedy_checked_by_fk references account (id),
    checked_at ${instant},
    check_text varchar(2000),
    follows_id bigint constraint remedy_follows_fk references remedy (id),
    created_by bigint constraint remedy_created_by_fk references account (id),
    created_at ${instant} not null,
    version integer not null,
    constraint remedy_done_ck check ((state in ('PENDIENTE', 'ANULADA') and done_on is null) or (state not in ('PENDIENTE', 'ANULADA') and done_on is not null and check_on is not null)),
    constraint remedy_checked_ck check ((state in ('EFICAZ', 'NO_EFICAZ') and checked_by is not null and checked_by <> owner_id) or (state not in ('EFICAZ', 'NO_EFICAZ') and checked_by is null))
);
create sequence remedy_seq start with 1 increment by 1;
create index remedy_state_ix on remedy (state, sort_on, id);
create index remedy_owner_ix on remedy (owner_id, state, sort_on, id);
create index remedy_area_ix on remedy (area, state, sort_on, id);
create index remedy_follows_ix on remedy (follows_id);

-- One action for many tickets.
create table remedy_ticket (
    remedy_id bigint not null constraint remedy_ticket_remedy_fk references remedy (id),
    ticket_id bigint not null constraint remedy_ticket_ticket_fk references ticket (id),
    linked_by bigint constraint remedy_ticket_by_fk references account (id),
    linked_at ${instant} not null,
    primary key (remedy_id, ticket_id)
);
create index remedy_ticket_ticket_ix on remedy_ticket (ticket_id, remedy_id);

create table remedy_step (
    id bigint not null primary key,
    remedy_id bigint not null constraint remedy_step_remedy_fk references remedy (id),
    kind varchar(16) not null,
    happened_at ${instant} not null,
    account_id bigint constraint remedy_step_account_fk references account (id),
    note varchar(2200)
);
create sequence remedy_step_seq start with 50 increment by 50;
create index remedy_step_remedy_ix on remedy_step (remedy_id, id);

alter table attachment drop constraint attachment_kind_ck;
alter table attachment add constraint attachment_kind_ck check (owner_kind in ('TICKET', 'MESSAGE', 'ANSWER', 'SHEET', 'REMEDY'));
