-- People who are told by telephone, text or letter, and what a mail that came back turns into.

alter table answer drop constraint answer_state_ck;
alter table answer add constraint answer_state_ck check (state in
    ('BORRADOR', 'EN_REVISION', 'EN_VISACION', 'SALIENDO', 'POR_ENTREGAR', 'ENVIADA', 'DESCARTADA'));

alter table ticket add column call_owed_since ${instant};
create index ticket_call_owed_ix on ticket (call_owed_since);

-- When a citizen who was asked for more is reminded of it.
alter table ticket add column remind_at ${instant};
create index ticket_remind_ix on ticket (remind_at);

alter table message add column answer_id bigint;
alter table message add constraint message_answer_fk foreign key (answer_id) references answer (id);
create index message_answer_ix on message (answer_id);
create index message_by_hand_ix on message (ticket_id, state);
