-- Which key a recovery code was hashed with: only its owner knows the code, so it cannot be hashed anew with another one. Null: before
-- there was more than one.
alter table factor_recovery_code add column key_id varchar(16);
