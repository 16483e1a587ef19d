-- An operator finds a caller by either telephone.
create index person_landline_ix on person (landline);
