-- What the administrator adds to the words of the reader of danger, and switches off of them, in editions on top of what is shipped: one at most is
-- being written, the newest published is in force. Each has all edits, so that an earlier one can be published again.

create table reader_edition (
    edition integer not null constraint reader_edition_pk primary key,
    restores integer,
    published_at ${instant},
    published_by bigint constraint reader_edition_account_fk references account (id),
    version integer not null
);
create index reader_edition_account_ix on reader_edition (published_by);

create table reader_edit (
    id bigint not null constraint reader_edit_pk primary key,
    edition integer not null constraint reader_edit_edition_fk references reader_edition (edition),
    type varchar(8) not null constraint reader_edit_type_ck check (type in ('PALABRA', 'REGLA')),
    subject varchar(40) not null,
    level varchar(16) not null constraint reader_edit_level_ck check (level in ('NINGUNO', 'POSIBLE_RIESGO', 'ALERTA')),
    words varchar(120) not null,
    added boolean not null,
    constraint reader_edit_uk unique (edition, type, subject, level, words)
);
create sequence reader_edit_seq start with 50 increment by 50;
