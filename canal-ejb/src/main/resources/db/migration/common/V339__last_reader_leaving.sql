-- The last who can act on a restricted ticket is excluded when another can: whom, why, and who asked for it.

alter table reader_gap add leaving_id bigint constraint reader_gap_leaving_fk references account (id);
alter table reader_gap add leaving_cause varchar(12) constraint reader_gap_leaving_cause_ck
    check (leaving_cause in ('INVOLUCRADA', 'CERCANA', 'JEFATURA', 'OTRA'));
alter table reader_gap add leaving_asked_by bigint constraint reader_gap_leaving_by_fk references account (id);
alter table reader_gap add leaving_asked_at ${instant};
