-- The mail as it came, packed, until a month after it was dealt with; and its whole text, for good.
create table incoming_raw (
    mail_id bigint not null constraint incoming_raw_pk primary key constraint incoming_raw_mail_fk references incoming_mail (id),
    kept_at ${instant} not null,
    size_bytes bigint not null,
    content blob(64M) not null
);
create table incoming_text (
    mail_id bigint not null constraint incoming_text_pk primary key constraint incoming_text_mail_fk references incoming_mail (id),
    content blob(4M) not null
);
