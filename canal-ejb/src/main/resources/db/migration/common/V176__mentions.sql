-- Whom an internal note calls by name: once for each note, told by mail once.

create table mention (
    id bigint not null primary key,
    message_id bigint not null constraint mention_message_fk references ticket_message (id),
    ticket_id bigint not null constraint mention_ticket_fk references ticket (id),
    account_id bigint not null constraint mention_account_fk references account (id),
    by_id bigint not null constraint mention_by_fk references account (id),
    mentioned_at ${instant} not null,
    read_at ${instant},
    -- Until somebody has decided whether there is a mail.
    untold_since ${instant},
    told_at ${instant},
    version integer not null,
    constraint mention_uk unique (message_id, account_id)
);
create sequence mention_seq start with 50 increment by 50;
create index mention_account_ix on mention (account_id, id);
create index mention_untold_ix on mention (untold_since, account_id);
