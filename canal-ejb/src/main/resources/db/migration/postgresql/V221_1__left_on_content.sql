update answer set left_on = cast(left_at at time zone 'America/Santiago' as date) where left_at is not null;
