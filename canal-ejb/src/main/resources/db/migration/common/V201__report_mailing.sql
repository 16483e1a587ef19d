-- To whom the report of a closed month is mailed, and that it was: once.

create table report_mailing (
    institution_code varchar(30) not null primary key,
    send_day smallint not null constraint report_mailing_day_ck check (send_day between 1 and 28),
    addresses varchar(2600) not null,
    since ${instant} not null,
    version integer not null
);
create table report_mailed (
    report_id bigint not null primary key constraint report_mailed_report_fk references month_report (id),
    mailed_at ${instant} not null
);
