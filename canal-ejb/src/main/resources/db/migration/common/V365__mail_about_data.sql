-- A mail that asks about personal data becomes a case and no ticket; its reason is the number of the case.
alter table incoming_mail drop constraint incoming_mail_joined_ck;
alter table incoming_mail add constraint incoming_mail_joined_ck
    check (state not in ('UNIDO', 'NOTA', 'INGRESADO') or ticket_id is not null or (state = 'INGRESADO' and reason is not null));
