-- The words are kept beside the text: made once when it is written, not again for each row a search weighs.
drop function canal_matches(varchar, varchar);
drop index ticket_text_words_ix;
alter table ticket_text add column words tsvector generated always as (to_tsvector('simple', folded)) stored;
create index ticket_text_words_ix on ticket_text using gin (words);

-- Inlined by the planner, so a query that calls it uses the index above.
create function canal_matches(words tsvector, wanted varchar) returns boolean
    language sql immutable parallel safe
    as $$ select $1 @@ to_tsquery('simple', $2) $$;
