-- The register is only ever added to, and an erasure takes words and networks out of it: whoever did what, to what and when stays.
create or replace function audit_entry_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (new.id, new.happened_at, new.actor_kind, new.action_code) = (old.id, old.happened_at, old.actor_kind, old.action_code)
        and new.account_id is not distinct from old.account_id
        and new.object_type is not distinct from old.object_type
        and new.object_id is not distinct from old.object_id
        and new.ticket_number is not distinct from old.ticket_number
        and (new.network is null or new.network = old.network)
        and (new.reason is not distinct from old.reason or new.reason like '%[borrado]%' or new.reason like '%[...]%') then
        return new;
    end if;
    raise exception 'audit_entry is insert-only';
end
$$;
