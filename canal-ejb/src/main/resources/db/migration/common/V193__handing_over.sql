-- An overdue ticket that waits to be annulled says what becomes of those that go on in it; many tickets at once may be given to somebody.

alter table annulment_request add column absorbed_fate varchar(12) default 'SEPARAR' not null;
alter table bulk add column assignee_id bigint constraint bulk_assignee_fk references account (id);
alter table bulk drop constraint bulk_kind_ck;
alter table bulk add constraint bulk_kind_ck check (kind in ('VALIDAR', 'DERIVAR', 'URGENCIA', 'NOTA', 'TOMAR', 'ASIGNAR'));
