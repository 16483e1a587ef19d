-- Satisfaction is counted from an index alone; the few requests that are in no such figure are found without reading the others.
drop index survey_month_ix;
create index survey_counted_ix on survey (asked_month, kind, area_code, topic_code, channel, score, solved, asked_at, ticket_id);
create view uncounted_ticket as select id from ticket where restricted = true or status = 'ANULADO';
