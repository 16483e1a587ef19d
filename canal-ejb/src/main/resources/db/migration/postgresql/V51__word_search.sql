-- The text is folded by the application, so the plain configuration is the right one for Spanish too.
create index ticket_text_words_ix on ticket_text using gin (to_tsvector('simple', folded));

-- Inlined by the planner, so a query that calls it uses the index above.
create function canal_matches(folded varchar, words varchar) returns boolean
    language sql immutable parallel safe
    as $$ select to_tsvector('simple', $1) @@ to_tsquery('simple', $2) $$;
