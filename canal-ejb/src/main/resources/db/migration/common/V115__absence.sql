-- Days on which somebody of the staff is away, and who stands in.

create table absence (
    id bigint not null primary key,
    account_id bigint not null constraint absence_account_fk references account (id),
    first_day date not null,
    last_day date not null,
    substitute_id bigint constraint absence_substitute_fk references account (id),
    version integer not null,
    constraint absence_days_ck check (last_day >= first_day),
    constraint absence_substitute_ck check (substitute_id is null or substitute_id <> account_id)
);
create sequence absence_seq start with 50 increment by 50;
create index absence_account_ix on absence (account_id, last_day);
create index absence_substitute_ix on absence (substitute_id, last_day);
create index absence_days_ix on absence (last_day, id);
