-- What a channel's health shows, kept countable whatever the number of messages.

-- Automatic reactions to a message that threw: the message landed, a person has to look.
alter table channels add column reaction_errors bigint not null default 0;

create index deliveries_failed on deliveries (organization_id, channel_id) where error is not null;
create index messages_failed on messages (organization_id, channel_id) where state = 'failed';

-- Bodies are dropped by age. A block range index costs the hot path next to nothing.
create index deliveries_received on deliveries using brin (received_at);
