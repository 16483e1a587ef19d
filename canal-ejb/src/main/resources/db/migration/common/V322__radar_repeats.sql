-- Which signs are repeats is counted when the usual is read, not when a request enters: two requests of one school that
-- entered at the same moment waited for each other. The column goes once no server writes it any more.
alter table radar_sign alter column repeated set default false;
drop index radar_sign_school_ix;
