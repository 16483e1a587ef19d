-- What was done to the thing, and whether a file did it; older lines are told by their fields alone.
alter table configuration_change add column act varchar(8);
alter table configuration_change add column by_file boolean;
