-- What a search wants, made once for a statement and not again for each of the texts it weighs: so dear that the planner
-- always makes it beforehand. The function of before stays for servers of the version before.
create function canal_wanted(wanted varchar) returns tsquery
    language plpgsql immutable parallel safe cost 10000
    as $$ begin return to_tsquery('simple', wanted); end $$;

-- As the function of before (V233): never inlined, so never answered by the index of words, and one process walks.
create function canal_holds(words tsvector, wanted tsquery) returns boolean
    language plpgsql immutable parallel restricted
    as $$ begin return words @@ wanted; end $$;
