-- What a person is at the school is asked at her first request, not when she registers.
alter table person alter column user_type null;
