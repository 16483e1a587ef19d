create index ticket_reader_seal_ix on ticket_reader ((ticket_id * 1000000000 + account_id));
create index reader_exclusion_seal_ix on reader_exclusion ((ticket_id * 1000000000 + account_id));
