-- Who looks after which school. A row is closed, never deleted, because past days are judged by who
-- was in charge then; 9999-12-31 stands for "still is", so that the key allows one such row.
create sequence field_school_seq start with 50 increment by 50;
create table field_school (
    id bigint not null,
    school_id bigint not null,
    account_id bigint not null,
    given_by bigint,
    given_time ${instant} not null,
    taken_by bigint,
    taken_time ${instant} not null,
    version integer not null,
    constraint field_school_pk primary key (id),
    constraint field_school_once_uk unique (school_id, account_id, taken_time),
    constraint field_school_school_fk foreign key (school_id) references school (id),
    constraint field_school_account_fk foreign key (account_id) references account (id),
    constraint field_school_giver_fk foreign key (given_by) references account (id),
    constraint field_school_taker_fk foreign key (taken_by) references account (id)
);
create index field_school_account_ix on field_school (account_id, taken_time, school_id);
create index field_school_taken_ix on field_school (taken_time, given_time, school_id);

-- The telephone on which somebody who looks after schools is reached.
create table field_contact (
    account_id bigint not null,
    telephone varchar(16) not null,
    version integer not null,
    constraint field_contact_pk primary key (account_id),
    constraint field_contact_account_fk foreign key (account_id) references account (id)
);

-- What a school reported on a day of its own zone, and until when it had to.
create sequence school_day_seq start with 50 increment by 50;
create table school_day (
    id bigint not null,
    school_id bigint not null,
    report_day date not null,
    due_time ${instant} not null,
    photos integer not null,
    quiet_time ${instant},
    quiet_by bigint,
    done_time ${instant},
    arrived_time ${instant},
    state varchar(16) not null,
    version integer not null,
    constraint school_day_pk primary key (id),
    constraint school_day_once_uk unique (school_id, report_day),
    constraint school_day_photos_ck check (photos >= 0),
    constraint school_day_state_ck check (state in ('NADA', 'A_TIEMPO', 'TARDE', 'SIN_NOVEDADES')),
    constraint school_day_school_fk foreign key (school_id) references school (id),
    constraint school_day_quiet_fk foreign key (quiet_by) references account (id)
);
create index school_day_day_ix on school_day (report_day, state, school_id);

-- Who was told of the schools that did not report on a day; the key is what makes it told once.
create table duty_notice (
    account_id bigint not null,
    kind varchar(12) not null,
    duty_day date not null,
    schools integer not null,
    told_time ${instant} not null,
    constraint duty_notice_pk primary key (account_id, kind, duty_day),
    constraint duty_notice_account_fk foreign key (account_id) references account (id)
);
create index duty_notice_day_ix on duty_notice (duty_day, kind);
