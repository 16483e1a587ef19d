-- Shifts on call are a kind of their own in the history of the configuration.
update configuration_change set kind = 'GUARDIA' where kind = 'ESCALAMIENTO' and object_key = 'guardia';
