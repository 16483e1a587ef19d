-- Which delivery route serves a school, as Operations lists it: schools of one route may report the same however far they are.
create table school_route (
    school_id bigint not null constraint school_route_pk primary key constraint school_route_school_fk references school (id),
    route varchar(40) not null
);
