-- A ticket that leaves the sight of an institution is told to its programs, which keep copies.
create table ticket_departure (
    ticket_id bigint not null constraint ticket_departure_ticket_fk references ticket (id),
    institution_code varchar(30) not null constraint ticket_departure_institution_fk references institution (code),
    left_at ${instant} not null,
    constraint ticket_departure_pk primary key (ticket_id, institution_code)
);
create index ticket_departure_left_ix on ticket_departure (institution_code, left_at);

-- Those that left before this version, by their timeline.
insert into ticket_departure (ticket_id, institution_code, left_at)
    select t.id, i.code, max(s.happened_at)
    from ticket t
        join ticket_step s on s.ticket_id = t.id and s.kind = 'INSTITUCION'
        join institution i on s.changes like '%institution:' || i.code || '>%'
    where t.institution_code <> i.code
    group by t.id, i.code;
