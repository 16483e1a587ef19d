-- As in V91. Of an entry only the salts go, when what they belong to is erased.

create function evidence_stays() returns trigger language plpgsql as $$
begin
    raise exception '% is insert-only', tg_table_name;
end
$$;

create function evidence_entry_stays() returns trigger language plpgsql as $$
begin
    if (to_jsonb(new) - 'salts') is distinct from (to_jsonb(old) - 'salts') then
        raise exception 'evidence_entry is insert-only';
    end if;
    return new;
end
$$;

create trigger evidence_entry_stays
    before update on evidence_entry
    for each row execute function evidence_entry_stays();
create trigger evidence_entry_stays_whole
    before delete or truncate on evidence_entry
    for each statement execute function evidence_stays();
create trigger evidence_batch_stays
    before update or delete or truncate on evidence_batch
    for each statement execute function evidence_stays();
create trigger evidence_leaf_stays
    before update or delete or truncate on evidence_leaf
    for each statement execute function evidence_stays();
create trigger evidence_day_stays
    before update or delete or truncate on evidence_day
    for each statement execute function evidence_stays();
