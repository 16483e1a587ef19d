-- Two tickets of one person about one matter go on as one. The absorbed one is out of the figures like any duplicate, and what
-- it was stays here, so that parting them gives it back exactly.

alter table ticket add column absorbed_into bigint constraint ticket_absorbed_fk references ticket (id);
alter table ticket add constraint ticket_absorbed_ck check (absorbed_into is null or status = 'ANULADO');
create index ticket_absorbed_ix on ticket (absorbed_into);

create table ticket_merge (
    id bigint not null primary key,
    survivor_id bigint not null constraint ticket_merge_survivor_fk references ticket (id),
    absorbed_id bigint not null constraint ticket_merge_absorbed_fk references ticket (id),
    state varchar(10) not null constraint ticket_merge_state_ck check (state in ('PEDIDA', 'NEGADA', 'HECHA', 'DESHECHA')),
    proof varchar(10) not null constraint ticket_merge_proof_ck check (proof in ('FICHA', 'CUENTA', 'CORREO')),
    reason varchar(1000) not null,
    asked_by bigint not null constraint ticket_merge_asked_by_fk references account (id),
    asked_at ${instant} not null,
    decided_by bigint constraint ticket_merge_decided_by_fk references account (id),
    decided_at ${instant},
    decided_reason varchar(1000),
    merged_at ${instant},
    undone_by bigint constraint ticket_merge_undone_by_fk references account (id),
    undone_at ${instant},
    undone_reason varchar(1000),
    -- The absorbed ticket while the merge is asked for or in force: one at a time.
    open_key bigint constraint ticket_merge_open_uk unique,
    copies_added varchar(400),
    was_status varchar(20),
    was_waiting_from varchar(20),
    was_held boolean,
    was_remind_at ${instant},
    was_milestone smallint,
    was_milestone_at ${instant},
    internal_stage varchar(12),
    internal_area varchar(30),
    internal_from ${instant},
    internal_term bigint,
    internal_since ${instant},
    internal_left bigint,
    internal_due_at ${instant},
    internal_paused_at ${instant},
    next_internal smallint,
    next_internal_at ${instant},
    version integer not null,
    constraint ticket_merge_self_ck check (survivor_id <> absorbed_id),
    constraint ticket_merge_second_ck check (decided_by is null or decided_by <> asked_by)
);
create sequence ticket_merge_seq start with 50 increment by 50;
create index ticket_merge_survivor_ix on ticket_merge (survivor_id, id);
create index ticket_merge_absorbed_ix on ticket_merge (absorbed_id, id);
