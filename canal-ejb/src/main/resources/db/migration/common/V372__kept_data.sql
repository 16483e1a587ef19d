-- Of whom nothing goes by its term: who is blocked, whom an order keeps, and who asks for a right of theirs and is not answered yet.
create view kept_person as
    select p.id from person p
    where p.blocked_at is not null
        or exists (select h.id from data_hold h where h.ended_at is null and h.person_id = p.id)
        or exists (select d.id from data_right_case d
            where d.state in ('POR_ACREDITAR', 'EN_CURSO')
                and (d.account_id = p.account_id or d.asker_email_key = p.email_key));

-- Their requests, and those that an order or an open right names.
create view kept_ticket as
    select t.id, t.ticket_number from ticket t
    where exists (select k.id from kept_person k where k.id = t.person_id)
        or exists (select h.id from data_hold h where h.ended_at is null and h.ticket_id = t.id)
        or exists (select d.id from data_right_case d
            where d.state in ('POR_ACREDITAR', 'EN_CURSO') and d.ticket_id = t.id);
