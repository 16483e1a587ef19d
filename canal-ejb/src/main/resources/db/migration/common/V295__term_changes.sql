-- What removes, lengthens or hides the contract's term of a ticket is kept for the institution; near the end of the term a second
-- person decides. One table takes the place of the requests to annul and to merge.

-- Figures may stay with the motive under which a term was missed, and with the institution it was taken from until that is decided.
alter table ticket add column judged_motive_code varchar(30) constraint ticket_judged_motive_fk references motive (code);
alter table ticket add column judged_institution_code varchar(30) constraint ticket_judged_institution_fk references institution (code);
alter table ticket add column term_change_asked_at ${instant};
alter table ticket add column answered_by_template boolean default false not null;
create index ticket_term_change_ix on ticket (term_change_asked_at);

update ticket set answered_by_template = true where first_answer_at is not null and exists (
    select 1 from answer a where a.ticket_id = ticket.id and a.automatic = true and a.left_at = ticket.first_answer_at);

create table term_change (
    id bigint not null primary key,
    ticket_id bigint not null constraint term_change_ticket_fk references ticket (id),
    kind varchar(16) not null constraint term_change_kind_ck check (kind in ('RECLASIFICACION', 'ANULACION', 'FUSION', 'INSTITUCION')),
    state varchar(10) not null constraint term_change_state_ck check (state in ('PEDIDO', 'HECHO', 'NEGADO', 'RETIRADO', 'CADUCADO')),
    value_from varchar(30) not null,
    value_to varchar(30) not null,
    topic_code varchar(30) constraint term_change_topic_fk references topic (code),
    subtopic_code varchar(30) constraint term_change_subtopic_fk references subtopic (code),
    context varchar(20),
    survivor_id bigint constraint term_change_survivor_fk references ticket (id),
    with_absorbed boolean not null,
    institution_code varchar(30) not null constraint term_change_institution_fk references institution (code),
    reason varchar(2000) not null,
    asked_by bigint constraint term_change_asked_fk references account (id),
    asked_at ${instant} not null,
    decided_by bigint constraint term_change_decided_fk references account (id),
    decided_at ${instant},
    decided_reason varchar(1000),
    done_at ${instant},
    -- The ticket while a request waits: one at a time.
    open_key bigint constraint term_change_open_uk unique,
    version integer not null,
    constraint term_change_second_ck check (decided_by is null or asked_by is null or decided_by <> asked_by),
    constraint term_change_done_ck check (done_at is null or state = 'HECHO')
);
create sequence term_change_seq start with 50 increment by 50;
create index term_change_ticket_ix on term_change (ticket_id, id);
create index term_change_done_ix on term_change (done_at, id);

-- Requests that wait go on waiting; their numbers are below zero, which no new one has. Of a ticket with both the merge is dropped.
insert into term_change (id, ticket_id, kind, state, value_from, value_to, with_absorbed, institution_code, reason, asked_by, asked_at,
        open_key, version)
    select -r.ticket_id, r.ticket_id, 'ANULACION', 'PEDIDO', t.motive_code, r.cause,
        case when r.absorbed_fate = 'ANULAR' then true else false end, t.institution_code, r.reason, r.asked_by, r.asked_at, r.ticket_id, 1
    from annulment_request r join ticket t on t.id = r.ticket_id;
insert into term_change (id, ticket_id, kind, state, value_from, value_to, survivor_id, with_absorbed, institution_code, reason, asked_by,
        asked_at, open_key, version)
    select -m.absorbed_id, m.absorbed_id, 'FUSION', 'PEDIDO', t.motive_code, s.ticket_number, m.survivor_id, false, t.institution_code,
        m.reason, m.asked_by, m.asked_at, m.absorbed_id, 1
    from ticket_merge m join ticket t on t.id = m.absorbed_id join ticket s on s.id = m.survivor_id
    where m.state = 'PEDIDA' and not exists (select 1 from annulment_request r where r.ticket_id = m.absorbed_id);
update ticket set term_change_asked_at = (select c.asked_at from term_change c where c.open_key = ticket.id)
    where id in (select c.open_key from term_change c where c.open_key is not null);
delete from ticket_merge where state = 'PEDIDA';
drop table annulment_request;
