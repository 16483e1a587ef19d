-- What was changed stays told, as in V91.

create function configuration_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the history of the configuration is insert-only';
end
$$;

create trigger configuration_change_stays
    before update or delete on configuration_change
    for each row execute function configuration_stays();

create trigger configuration_field_stays
    before update or delete on configuration_field
    for each row execute function configuration_stays();
