-- How this request is to be answered; what its person wants next time changes nothing here.

alter table ticket add column answer_channel varchar(10) default 'CORREO' not null;
update ticket set answer_channel = (select p.answer_channel from person p where p.id = ticket.person_id);
alter table ticket add constraint ticket_answer_channel_ck check (answer_channel in ('CORREO', 'LLAMADA', 'SMS', 'CARTA'));
