-- Whether somebody proved a mailbox by a code is asked before each code that goes there.
create index data_right_mailbox_ix on data_right_case (asker_email_key, proof);
