-- How an area keeps its own terms is counted from an index alone.
drop index stage_visit_area_ix;
create index stage_visit_area_ix on stage_visit (area_code, stage, ended_at, in_time);
