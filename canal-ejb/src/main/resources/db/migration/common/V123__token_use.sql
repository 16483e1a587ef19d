-- When a program last called, to the minute: a token nobody uses any more can be seen and withdrawn.

alter table api_token add column last_used_at ${instant};
