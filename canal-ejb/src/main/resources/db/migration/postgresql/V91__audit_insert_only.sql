-- Not even the application changes what it wrote; only a retention run of the owner of the database may.

create function audit_entry_stays() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is insert-only';
end
$$;

create trigger audit_entry_stays
    before update or delete on audit_entry
    for each row execute function audit_entry_stays();

create trigger audit_entry_stays_whole
    before truncate on audit_entry
    for each statement execute function audit_entry_stays();
