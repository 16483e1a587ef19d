-- People are called for an alert until one of them takes it. Those of before count as taken, so nobody is called for them.
alter table ticket add column alert_taken_at ${instant};
alter table ticket add column alert_taken_by bigint constraint ticket_alert_taker_fk references account (id);
update ticket set alert_taken_at = entered_at where alert = true;

-- A possible risk is looked at within half an hour of work; null where there is none.
alter table ticket add column look_by ${instant};

-- The term of an alert's validation counts all time; null or false where it counts working time.
alter table ticket add column internal_elapsed boolean;
alter table ticket_merge add column internal_elapsed boolean;

-- A shift may be for one area; null is for all. Several people may be on call at once and are called in their order.
alter table on_call_shift add column area_code varchar(30) constraint on_call_area_fk references area (code);
alter table on_call_shift add column call_order smallint default 1 not null constraint on_call_order_ck check (call_order between 1 and 9);

-- Whom an alert must still be told to. One row for each person of each round, so that each is told once however many servers tell.
create table ticket_alert (
    ticket_id bigint not null constraint ticket_alert_pk primary key constraint ticket_alert_ticket_fk references ticket (id),
    raised_at ${instant} not null,
    rings_at ${instant} not null,
    next_round_at ${instant},
    rounds integer not null,
    version integer not null
);
create index ticket_alert_next_ix on ticket_alert (next_round_at);
create table alert_call (
    id bigint not null constraint alert_call_pk primary key,
    ticket_id bigint not null constraint alert_call_alert_fk references ticket_alert (ticket_id),
    round integer not null,
    account_id bigint not null constraint alert_call_account_fk references account (id),
    telephone varchar(30),
    called_at ${instant} not null,
    sent_at ${instant},
    alone boolean not null,
    token_hash varchar(64),
    expires_at ${instant} not null,
    version integer not null,
    constraint alert_call_once_uk unique (ticket_id, round, account_id)
);
create sequence alert_call_seq start with 50 increment by 50;
create index alert_call_token_ix on alert_call (token_hash);
create index alert_call_account_ix on alert_call (account_id, sent_at);

-- Messages to a telephone leave through the gateway.
alter table message drop constraint message_channel_ck;
alter table message add constraint message_channel_ck check (channel in ('CORREO', 'TELEFONO', 'LLAMADA', 'SMS', 'CARTA'));
