create index ticket_uncounted_ix on ticket (id) where restricted = true or status = 'ANULADO';
