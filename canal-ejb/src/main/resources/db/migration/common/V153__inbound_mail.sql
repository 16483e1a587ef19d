-- Mails that come in: each kept once whatever the mailbox does, with what became of it; and mails of ours that came back.

alter table message add column mail_key varchar(32);
alter table message add column bounced_at ${instant};
create index message_mail_key_ix on message (mail_key);
alter table message drop constraint message_state_ck;
alter table message drop constraint message_sent_ck;
alter table message add constraint message_state_ck check (state in ('PENDIENTE', 'ENVIADO', 'REBOTADO', 'FALLIDO', 'DESCARTADO'));
alter table message add constraint message_sent_ck check (
    (state in ('ENVIADO', 'REBOTADO') and sent_at is not null) or (state not in ('ENVIADO', 'REBOTADO') and sent_at is null));

-- How far a folder has been read, and which server reads it at present.
create table mail_folder (
    folder varchar(64) not null constraint mail_folder_pk primary key,
    uid_validity bigint not null,
    last_uid bigint not null,
    claimed_until ${instant},
    read_at ${instant},
    failed_at ${instant},
    failure varchar(400)
);

create table incoming_mail (
    id bigint not null constraint incoming_mail_pk primary key,
    fingerprint varchar(64) not null constraint incoming_mail_fingerprint_uk unique,
    submission_key varchar(64) not null constraint incoming_mail_submission_uk unique,
    message_id varchar(250),
    sender varchar(254) not null,
    sender_name varchar(120) not null,
    subject varchar(200) not null,
    shown varchar(6000) not null,
    shortened boolean not null,
    received_at ${instant} not null,
    collected_at ${instant} not null,
    size_bytes bigint not null,
    truncated boolean not null,
    state varchar(12) not null constraint incoming_mail_state_ck check (state in ('RECIBIDO', 'BANDEJA', 'RAFAGA', 'UNIDO', 'NOTA', 'INGRESADO', 'AUTOMATICO', 'REBOTE', 'DESCARTADO')),
    doubt varchar(20),
    suggested_ticket_id bigint constraint incoming_mail_suggested_fk references ticket (id),
    ticket_id bigint constraint incoming_mail_ticket_fk references ticket (id),
    ticket_message_id bigint constraint incoming_mail_message_fk references ticket_message (id),
    bounced_message_id bigint constraint incoming_mail_bounced_fk references message (id),
    handled_by bigint constraint incoming_mail_handled_by_fk references account (id),
    handled_at ${instant},
    reason varchar(500),
    attempts integer not null,
    version integer not null,
    constraint incoming_mail_joined_ck check (state not in ('UNIDO', 'NOTA', 'INGRESADO') or ticket_id is not null),
    constraint incoming_mail_handled_ck check (state in ('RECIBIDO', 'BANDEJA', 'RAFAGA') or handled_at is not null)
);
create sequence incoming_mail_seq start with 50 increment by 50;
create index incoming_mail_state_ix on incoming_mail (state, received_at, id);
create index incoming_mail_ticket_ix on incoming_mail (ticket_id, id);
create index incoming_mail_sender_ix on incoming_mail (sender, received_at);
create index incoming_mail_handled_ix on incoming_mail (handled_at);

-- What came attached, and whether it was taken.
create table incoming_file (
    mail_id bigint not null constraint incoming_file_mail_fk references incoming_mail (id),
    position smallint not null,
    file_name varchar(200) not null,
    size_bytes bigint not null,
    refusal varchar(60),
    primary key (mail_id, position)
);
