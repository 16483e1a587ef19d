-- Knobs an administrator turns while the channel runs; what is not here has the default of the code.
create table setting (
    name       varchar(80)   not null constraint setting_pk primary key,
    content    varchar(2000) not null,
    changed_at ${instant}    not null,
    version    integer       not null
);
