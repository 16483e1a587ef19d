-- Open requests by age and area, and those whose first answer left in some days: each a range of an index.
create index ticket_status_age_ix on ticket (status, entered_at, area_code, due_at, first_answer_at);
create index ticket_answered_ix on ticket (first_answer_at, due_at);
