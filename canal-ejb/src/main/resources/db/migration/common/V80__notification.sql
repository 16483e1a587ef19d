-- The outbox, the wordings an administrator wrote, and what unconfirmed addresses received lately.

create table message (
    id bigint not null,
    version integer not null,
    dedupe_key varchar(200) not null,
    ticket_number varchar(20),
    ticket_id bigint,
    channel varchar(10) not null,
    recipient_address varchar(254) not null,
    recipient_name varchar(120) not null,
    verified boolean not null,
    template_code varchar(40) not null,
    subject varchar(200) not null,
    body varchar(30000) not null,
    secret boolean not null,
    state varchar(10) not null,
    created_at ${instant} not null,
    not_before ${instant} not null,
    useless_after ${instant},
    attempts integer not null,
    next_attempt_at ${instant} not null,
    claimed_until ${instant},
    allowed_at ${instant},
    sent_at ${instant},
    last_error varchar(500),
    constraint message_pk primary key (id),
    constraint message_dedupe_uk unique (dedupe_key),
    constraint message_ticket_fk foreign key (ticket_id) references ticket (id),
    constraint message_channel_ck check (channel in ('CORREO', 'LLAMADA', 'SMS', 'CARTA')),
    constraint message_state_ck check (state in ('PENDIENTE', 'ENVIADO', 'FALLIDO', 'DESCARTADO')),
    constraint message_sent_ck check (
        (state = 'ENVIADO' and sent_at is not null) or (state <> 'ENVIADO' and sent_at is null)),
    constraint message_attempts_ck check (attempts >= 0)
);
create sequence message_seq start with 50 increment by 50;
create index message_due_ix on message (state, next_attempt_at, id);
create index message_ticket_ix on message (ticket_number, recipient_address);
create index message_list_ix on message (state, created_at, id);

create table message_template (
    id bigint not null,
    code varchar(40) not null,
    variant varchar(61) not null,
    version_number integer not null,
    subject varchar(200),
    body varchar(6000),
    author_account_id bigint,
    created_at ${instant} not null,
    constraint message_template_pk primary key (id),
    constraint message_template_version_uk unique (code, variant, version_number),
    constraint message_template_author_fk foreign key (author_account_id) references account (id),
    constraint message_template_whole_ck check (
        (subject is null and body is null) or (subject is not null and body is not null))
);
create sequence message_template_seq start with 50 increment by 50;

create table mail_allowance (
    address varchar(254) not null,
    version integer not null,
    recent_times varchar(100) not null,
    last_at ${instant},
    constraint mail_allowance_pk primary key (address)
);
