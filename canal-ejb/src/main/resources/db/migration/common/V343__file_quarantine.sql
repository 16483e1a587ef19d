-- A content that arrives while the scanner does not answer is kept and given to nobody until it was scanned.
alter table stored_file add column quarantined_at ${instant};
alter table stored_file add column infected_at ${instant};
create index stored_file_quarantine_ix on stored_file (quarantined_at);
