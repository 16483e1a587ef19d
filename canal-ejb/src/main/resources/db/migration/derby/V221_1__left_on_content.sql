-- This database knows no zones: four hours behind is Santiago's winter, an hour off around midnight in summer.
update answer set left_on = date({fn timestampadd(SQL_TSI_HOUR, -4, left_at)}) where left_at is not null;
