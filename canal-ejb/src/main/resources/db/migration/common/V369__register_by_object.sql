-- What was read or done of a person, for her copy and her erasure.
create index audit_entry_object_ix on audit_entry (object_type, object_id);
