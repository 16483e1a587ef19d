-- What the prober saw of the channel, as it told it: when it watched, when the channel did not serve, and its checks by day.

create table watched_stretch (
    id bigint not null constraint watched_stretch_pk primary key,
    started_at ${instant} not null constraint watched_stretch_uk unique,
    ended_at ${instant} not null,
    constraint watched_stretch_order_ck check (ended_at > started_at)
);
create sequence watched_stretch_seq start with 50 increment by 50;
create index watched_stretch_ended_ix on watched_stretch (ended_at);

create table channel_outage (
    id bigint not null constraint channel_outage_pk primary key,
    started_at ${instant} not null constraint channel_outage_uk unique,
    ended_at ${instant},
    cause varchar(40) not null,
    alarmed_at ${instant},
    version integer not null,
    constraint channel_outage_order_ck check (ended_at is null or ended_at > started_at)
);
create sequence channel_outage_seq start with 50 increment by 50;
create index channel_outage_ended_ix on channel_outage (ended_at);

create table probe_day (
    day_on date not null constraint probe_day_pk primary key,
    checks integer not null,
    failed integer not null,
    constraint probe_day_failed_ck check (failed between 0 and checks)
);

-- Work on the system, announced before it begins. Kept for ever: one that is not needed is called off.
create table planned_window (
    id bigint not null constraint planned_window_pk primary key,
    starts_at ${instant} not null,
    ends_at ${instant} not null,
    reason varchar(300) not null,
    announced_by bigint constraint planned_window_account_fk references account (id),
    announced_at ${instant} not null,
    called_off_at ${instant},
    version integer not null,
    constraint planned_window_order_ck check (ends_at > starts_at)
);
create sequence planned_window_seq start with 50 increment by 50;
create index planned_window_starts_ix on planned_window (starts_at);
