-- Requests about one's own data and their steps are sealed as tickets are: when an answer is due, what it says, who did what.
insert into evidence_origin select 'data_right_case', 0, case when count(*) = 0 then 0 end, current_timestamp, 1 from data_right_case;
insert into evidence_origin select 'data_right_step', 0, case when count(*) = 0 then 0 end, current_timestamp, 1 from data_right_step;
