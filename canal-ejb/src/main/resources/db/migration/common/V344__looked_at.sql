-- Who has answered has looked.
update ticket set look_by = null where look_by is not null and first_answer_at is not null;
