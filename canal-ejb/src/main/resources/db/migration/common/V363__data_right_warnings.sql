-- Who must know that the term of a case ends, or has ended, was told once for each of its ends.
create table data_right_warning (
    id bigint not null constraint data_right_warning_pk primary key,
    case_id bigint not null constraint data_right_warning_case_fk references data_right_case (id),
    milestone varchar(12) not null constraint data_right_warning_ck check (milestone in ('DERIVAR', 'POR_VENCER', 'VENCIDA')),
    due_on date not null,
    warned_at ${instant} not null,
    constraint data_right_warning_uk unique (case_id, milestone, due_on)
);
create sequence data_right_warning_seq start with 50 increment by 50;
