-- What rules look at, kept folded, so that a rule is tried on many past requests at once (rules §4).

alter table ticket_text add column told varchar(6400);

-- Which rule named the area at entry: how often the administrators agreed with it is told by rule.
alter table ticket add column routing_rule_id bigint constraint ticket_routing_rule_fk references routing_rule (id);
create index ticket_routing_rule_ix on ticket (routing_rule_id, entered_at);
