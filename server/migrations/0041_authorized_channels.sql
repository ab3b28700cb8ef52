-- Channels of platforms that the seller authorizes us on, what is fetched from them, and the proof that nothing is missing.
-- All of it belongs to the worker: tokens and secrets are sealed, and no member's role reads even those.
alter table channels drop constraint channels_kind_check;
alter table channels add constraint channels_kind_check check (kind in ('web-chat', 'tiktok-shop'));

-- An app registered with the platform: the seller's own one, or that of the sandbox's stand-in.
create table channel_apps (
  organization_id uuid not null references organizations,
  id uuid not null,
  kind text not null check (kind in ('tiktok-shop')),
  environment text not null check (environment in ('live', 'sandbox')),
  region text not null check (region in ('row', 'us')),
  app_key text not null check (length(app_key) between 1 and 100),
  service_id text not null check (length(service_id) between 1 and 100),
  sealed_secret text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, kind, environment, app_key)
);

-- A link that a member was given to authorize us: good once, for him alone.
create table authorization_requests (
  organization_id uuid not null,
  state_hash bytea not null,
  app_id uuid not null,
  member_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organization_id, state_hash),
  unique (state_hash),
  foreign key (organization_id, app_id) references channel_apps on delete cascade
);

-- What a seller account allowed an app: it may cover several shops.
create table channel_authorizations (
  organization_id uuid not null,
  id uuid not null,
  app_id uuid not null,
  account_id text not null,
  seller_name text not null,
  region text not null,
  granted_scopes text[] not null,
  sealed_access_token text not null,
  sealed_refresh_token text not null,
  access_expires_at timestamptz not null,
  refresh_expires_at timestamptz not null,
  state text not null check (state in ('active', 'expired', 'revoked')),
  refresh_due_at timestamptz,
  refresh_claimed_until timestamptz,
  refresh_attempts integer not null default 0,
  refresh_error text,
  -- Set by the platform's own warning, which may come earlier than the token says.
  ends_at timestamptz,
  connected_by uuid not null,
  connected_at timestamptz not null,
  version bigint not null default 1,
  primary key (organization_id, id),
  unique (organization_id, app_id, account_id),
  foreign key (organization_id, app_id) references channel_apps
);
create index channel_authorizations_due on channel_authorizations (refresh_due_at) where refresh_due_at is not null;

-- The platform's id of the shop. Connecting it again finds the channel with its history.
alter table channels add column external_id text;
alter table channels add column authorization_id uuid;
alter table channels add constraint channels_authorization
  foreign key (organization_id, authorization_id) references channel_authorizations;
alter table channels add constraint channels_authorized
  check ((kind = 'web-chat') = (external_id is null) and (kind = 'web-chat') = (authorization_id is null));
create unique index channels_external on channels (organization_id, kind, external_id) where external_id is not null;

-- What is to be fetched from a platform. Wanting it while it waits changes nothing; what is done stays a day, so that it isn't fetched
-- anew for every message.
create table channel_pulls (
  organization_id uuid not null,
  channel_id uuid not null,
  subject text not null,
  external_id text not null,
  wanted_at timestamptz not null,
  due_at timestamptz,
  attempts integer not null default 0,
  done_at timestamptz,
  given_up_at timestamptz,
  error text,
  primary key (organization_id, channel_id, subject, external_id),
  foreign key (organization_id, channel_id) references channels
);
create index channel_pulls_due on channel_pulls (due_at) where due_at is not null;
create index channel_pulls_waiting on channel_pulls (organization_id, channel_id) where due_at is not null;
create index channel_pulls_done on channel_pulls (done_at) where done_at is not null;
create index channel_pulls_given_up on channel_pulls (organization_id, channel_id) where given_up_at is not null;
create index channel_pulls_given_up_at on channel_pulls (given_up_at) where given_up_at is not null;

-- How far a conversation was compared with the platform's list: everything up to this index is with us.
create table channel_threads (
  organization_id uuid not null,
  channel_id uuid not null,
  thread_key text not null,
  complete_to bigint not null,
  checked_at timestamptz not null,
  primary key (organization_id, channel_id, thread_key),
  foreign key (organization_id, channel_id) references channels
);

-- The poller's look at one channel, and the walk through its past.
create table channel_watches (
  organization_id uuid not null,
  channel_id uuid not null,
  poll_due_at timestamptz,
  polled_at timestamptz,
  poll_error text,
  poll_failures integer not null default 0,
  proof_due_at timestamptz,
  backfill_from timestamptz not null,
  backfill_due_at timestamptz not null,
  backfill_failures integer not null default 0,
  backfill_started_at timestamptz not null,
  backfill_page text not null default '',
  backfill_conversations bigint not null default 0,
  backfill_messages bigint not null default 0,
  backfill_oldest_at timestamptz,
  backfill_finished_at timestamptz,
  primary key (organization_id, channel_id),
  foreign key (organization_id, channel_id) references channels
);
create index channel_watches_due on channel_watches (poll_due_at) where poll_due_at is not null;
create index channel_watches_walking on channel_watches (backfill_due_at) where backfill_finished_at is null;
create index channel_watches_proof on channel_watches (proof_due_at) where proof_due_at is not null;

-- Requests made on a day (UTC), counted against the platform's quota.
create table channel_requests (
  organization_id uuid not null,
  channel_id uuid not null,
  day date not null,
  answers integer not null default 0,
  reads integer not null default 0,
  primary key (organization_id, channel_id, day),
  foreign key (organization_id, channel_id) references channels
);

-- The platform's list of a day's messages (UTC) against ours.
create table channel_proofs (
  organization_id uuid not null,
  channel_id uuid not null,
  day date not null,
  listed integer not null,
  kept integer not null,
  missing integer not null,
  twice integer not null,
  checked_at timestamptz not null,
  primary key (organization_id, channel_id, day),
  foreign key (organization_id, channel_id) references channels
);

alter table channel_apps enable row level security;
alter table authorization_requests enable row level security;
alter table channel_authorizations enable row level security;
alter table channel_pulls enable row level security;
alter table channel_threads enable row level security;
alter table channel_watches enable row level security;
alter table channel_requests enable row level security;
alter table channel_proofs enable row level security;
create policy all_rows on channel_apps to :"worker_role" using (true);
create policy all_rows on authorization_requests to :"worker_role" using (true);
create policy all_rows on channel_authorizations to :"worker_role" using (true);
create policy all_rows on channel_pulls to :"worker_role" using (true);
create policy all_rows on channel_threads to :"worker_role" using (true);
create policy all_rows on channel_watches to :"worker_role" using (true);
create policy all_rows on channel_requests to :"worker_role" using (true);
create policy all_rows on channel_proofs to :"worker_role" using (true);
grant select, insert, update, delete on channel_apps, authorization_requests, channel_authorizations, channel_pulls, channel_threads,
  channel_watches, channel_requests, channel_proofs to :"worker_role";
