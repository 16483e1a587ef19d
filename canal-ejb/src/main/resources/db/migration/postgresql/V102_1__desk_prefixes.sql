-- What is found while it is typed is found by its beginning, which an index in the language's order cannot serve.
create index person_name_prefix_ix on person (folded_name varchar_pattern_ops);
create index person_mobile_prefix_ix on person (mobile varchar_pattern_ops);
create index person_landline_prefix_ix on person (landline varchar_pattern_ops);
