-- When an event was last handled in vain: the next try waits from then on, longer each time.
alter table webhook_event add column tried_at timestamptz;
