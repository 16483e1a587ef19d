-- What came by mail says when it was written; what was put on the wrong ticket is kept, and no longer its citizen's to read.

alter table ticket_message add column mailed_at ${instant};
alter table ticket_message add column withdrawn_at ${instant};
