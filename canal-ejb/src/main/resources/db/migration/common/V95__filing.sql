-- What somebody is typing before it becomes a ticket; known by the hash of a token its writer carries.
create table draft (
    id bigint not null,
    version integer not null,
    token_hash varchar(64) not null,
    account_id bigint,
    answers varchar(12000) not null,
    detail varchar(12000) not null,
    updated_at ${instant} not null,
    ticket_number varchar(16),
    constraint draft_pk primary key (id),
    constraint draft_token_uk unique (token_hash),
    constraint draft_account_fk foreign key (account_id) references account (id),
    constraint draft_ticket_fk foreign key (ticket_number) references ticket (ticket_number)
);
create sequence draft_seq start with 50 increment by 50;
create index draft_updated_ix on draft (updated_at);
create index draft_account_ix on draft (account_id);
create index draft_ticket_ix on draft (ticket_number);
