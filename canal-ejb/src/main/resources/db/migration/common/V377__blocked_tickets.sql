-- Requests of somebody whose data are blocked are read by nobody: restricted, without readers. Those that were not restricted before
-- are no longer when the block is lifted, and stay in the figures of satisfaction meanwhile.
alter table ticket add column blocked_at ${instant};
alter table ticket add column block_restricts boolean default false not null;

drop view uncounted_ticket;
create view uncounted_ticket as
    select id from ticket where restricted = true and block_restricts = false or status = 'ANULADO';
