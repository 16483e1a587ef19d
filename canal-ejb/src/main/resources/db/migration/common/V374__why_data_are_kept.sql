-- Why each of kept_ticket is kept; one may have several reasons. The open states of a right are those of kept_person and kept_ticket.
create view kept_ticket_reason (id, reason) as
    select t.id, cast('BLOQUEO' as varchar(10)) from ticket t
        join person p on p.id = t.person_id
        where p.blocked_at is not null
    union
    select t.id, cast('ORDEN' as varchar(10)) from ticket t
        join data_hold h on h.ended_at is null and (h.ticket_id = t.id or h.person_id = t.person_id)
    union
    select t.id, cast('DERECHO' as varchar(10)) from ticket t
        join person p on p.id = t.person_id
        join data_right_case d on d.state in ('POR_ACREDITAR', 'EN_CURSO')
            and (d.ticket_id = t.id or d.account_id = p.account_id or d.asker_email_key = p.email_key);

-- Of what a run keeps, how much for which reason; null where that was not counted.
alter table retention_run_class add column held_by_order bigint;
alter table retention_run_class add column held_by_block bigint;
alter table retention_run_class add column held_by_right bigint;
