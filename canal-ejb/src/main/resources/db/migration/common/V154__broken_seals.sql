-- A sent answer that is no longer what was sealed when it left: told once for each state it is found in.

create table broken_seal (
    answer_id bigint not null constraint broken_seal_answer_fk references answer (id),
    found_hash varchar(64) not null,
    sealed_hash varchar(64) not null,
    found_at ${instant} not null,
    primary key (answer_id, found_hash)
);
create index answer_sealed_ix on answer (state, id);
