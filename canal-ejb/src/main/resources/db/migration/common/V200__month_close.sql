-- Months that were closed: the requests as they stood, the figures of each report, and what was found different later.

create table month_close (
    id bigint not null primary key,
    month_start date not null constraint month_close_uk unique,
    closed_at ${instant} not null,
    closed_by bigint constraint month_close_account_fk references account (id),
    recounted_until ${instant} not null,
    rounds integer not null,
    version integer not null
);
create sequence month_close_seq start with 50 increment by 50;

-- One for each institution, and one of all of them (TODAS).
create table month_report (
    id bigint not null primary key,
    close_id bigint not null constraint month_report_close_fk references month_close (id),
    institution_code varchar(30) not null,
    institution_name varchar(120) not null,
    requests integer not null,
    hash char(64) not null,
    constraint month_report_uk unique (close_id, institution_code)
);
create sequence month_report_seq start with 50 increment by 50;
create index month_report_institution_ix on month_report (institution_code, close_id);

-- Written once, in the words in which they are told for ever.
create table month_figure (
    report_id bigint not null constraint month_figure_report_fk references month_report (id),
    section varchar(30) not null,
    place integer not null,
    content varchar(4000) not null,
    primary key (report_id, section, place)
);

create table month_case (
    close_id bigint not null constraint month_case_close_fk references month_close (id),
    ticket_id bigint not null constraint month_case_ticket_fk references ticket (id),
    ticket_number varchar(16) not null,
    institution_code varchar(30) not null,
    contract_code varchar(20) not null,
    channel varchar(12) not null,
    context varchar(20) not null,
    motive_code varchar(30) not null,
    topic_code varchar(30) not null,
    subtopic_code varchar(30),
    urgency varchar(12) not null,
    status varchar(20) not null,
    school_scheme varchar(12),
    school_code varchar(20),
    school_name varchar(200),
    region_code varchar(5),
    comuna_code varchar(5),
    area_code varchar(30) not null,
    entered_at ${instant} not null,
    due_at ${instant},
    first_answer_at ${instant},
    closed_at ${instant},
    verdict varchar(20),
    primary key (close_id, ticket_id)
);
create index month_case_institution_ix on month_case (close_id, institution_code, ticket_id);
create index month_case_ticket_ix on month_case (ticket_id);

-- A difference found later: of a figure of a report, or of a request of the list. Never rewritten.
create table month_adjustment (
    id bigint not null primary key,
    close_id bigint not null constraint month_adjustment_close_fk references month_close (id),
    institution_code varchar(30) not null,
    round_number integer not null,
    found_at ${instant} not null,
    ticket_number varchar(16),
    what varchar(90) not null,
    value_before varchar(200),
    value_after varchar(200),
    why varchar(40),
    changed_at ${instant},
    account_id bigint constraint month_adjustment_account_fk references account (id),
    constraint month_adjustment_uk unique (close_id, round_number, institution_code, what, ticket_number)
);
create sequence month_adjustment_seq start with 50 increment by 50;
create index month_adjustment_ix on month_adjustment (close_id, institution_code, id);
