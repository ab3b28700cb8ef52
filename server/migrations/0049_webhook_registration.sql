-- Where a platform was asked to call for a channel, so that a moved installation asks anew.
alter table channel_watches add column webhooks_address text;
alter table channel_watches add column webhooks_registered_at timestamptz;
