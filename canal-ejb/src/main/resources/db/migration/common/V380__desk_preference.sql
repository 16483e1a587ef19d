-- How somebody wants the lists of the desk: height of the rows, which columns in which order, and what a new alert does.
alter table desk_choice add column row_density varchar(10) constraint desk_choice_density_ck check (row_density in ('COMPACTA', 'AMPLIA'));
alter table desk_choice add column list_columns varchar(200);
alter table desk_choice add column alert_sound boolean default false not null;
alter table desk_choice add column alert_notice boolean default false not null;
-- Until when somebody has looked at what came in.
alter table desk_choice add column news_seen_at ${instant};
