-- Browsers that are told of news of a ticket, and the way of the outbox to them.
create table push_subscription (
    id            bigint        not null constraint push_subscription_pk primary key,
    ticket_id     bigint        not null constraint push_subscription_ticket_fk references ticket (id),
    account_id    bigint        constraint push_subscription_account_fk references account (id),
    endpoint_hash varchar(64)   not null,
    endpoint      varchar(1000) not null,
    p256dh        varchar(87)   not null,
    auth          varchar(22)   not null,
    created_at    ${instant}    not null,
    version       integer       not null,
    constraint push_subscription_uq unique (ticket_id, endpoint_hash)
);
create sequence push_subscription_seq start with 50 increment by 50;
create index push_subscription_endpoint_ix on push_subscription (endpoint_hash);
create index push_subscription_account_ix on push_subscription (account_id);

alter table message drop constraint message_channel_ck;
alter table message add constraint message_channel_ck check (channel in ('CORREO', 'TELEFONO', 'AVISO', 'LLAMADA', 'SMS', 'CARTA'));
