-- The longest ground has 21 letters.
alter table data_right_case alter column refusal_ground set data type varchar(40);
