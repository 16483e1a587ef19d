-- What Operations reads of what was sent, and the month's sample of it that is judged as pertinent or not.

create table pertinence_sample (
    sample_month date not null constraint pertinence_sample_pk primary key,
    population integer not null,
    sample_size integer not null,
    drawn_at ${instant} not null,
    constraint pertinence_sample_size_ck check (sample_size between 0 and population)
);

-- One answer of the sample; frozen when it is drawn, judged once.
create table pertinence_case (
    answer_id bigint not null constraint pertinence_case_pk primary key constraint pertinence_case_answer_fk references answer (id),
    sample_month date not null constraint pertinence_case_month_fk references pertinence_sample (sample_month),
    place integer not null,
    pertinent boolean,
    reason varchar(2000),
    judged_by bigint constraint pertinence_case_judged_by_fk references account (id),
    judged_at ${instant},
    version integer not null,
    constraint pertinence_case_place_uk unique (sample_month, place),
    constraint pertinence_case_judged_ck check ((pertinent is null and judged_by is null and reason is null)
        or (pertinent is not null and judged_by is not null and reason is not null))
);
