-- As canal_matches, but never inlined and so never answered by the index of words: for words so common that walking a
-- list in its order meets them at once, where the index would first gather every ticket that has them. One process walks:
-- several would each look far beyond the page.
create function canal_holds(words tsvector, wanted varchar) returns boolean
    language plpgsql immutable parallel restricted
    as $$ begin return words @@ to_tsquery('simple', wanted); end $$;
