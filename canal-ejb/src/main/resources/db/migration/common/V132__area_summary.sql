-- One row for each summary of an area sent to a member, so that each day's is sent once.
create table area_summary (
    account_id bigint not null constraint area_summary_account_fk references account (id),
    area_code varchar(30) not null constraint area_summary_area_fk references area (code),
    summary_day date not null,
    sent_time ${instant} not null,
    constraint area_summary_pk primary key (account_id, area_code, summary_day)
);
create index stage_visit_ended_ix on stage_visit (ended_at);
