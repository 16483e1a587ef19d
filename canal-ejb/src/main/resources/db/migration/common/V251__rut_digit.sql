-- The check digit follows from the number: it was written and never read.
alter table person drop column rut_digit;
