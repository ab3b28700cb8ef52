-- The schema after all migrations, for reading. Written by `npm run schema -w server`, checked by a test;
-- a change of it is made in a new file of migrations/.

create schema auth;

CREATE OR REPLACE FUNCTION public.quaydesk_letter_pairs(name text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select array_agg(distinct substr(lower(name), i, 2)) from generate_series(1, greatest(length(name) - 1, 1)) i $function$;

CREATE OR REPLACE FUNCTION public.quaydesk_member()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('quaydesk.member_id', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION public.quaydesk_organization()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('quaydesk.organization_id', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION public.quaydesk_shops()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(nullif(current_setting('quaydesk.shop_ids', true), ''), '{}')::uuid[] $function$;

CREATE OR REPLACE FUNCTION public.search_conversations(organization uuid, shops uuid[], wanted text[], asked text, most integer)
 RETURNS TABLE(conversation_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  number text := regexp_replace(asked, '[^A-Za-z0-9-]', '', 'g');
begin
  if organization is distinct from quaydesk_organization() or not shops <@ quaydesk_shops() then
    return;
  end if;
  return query execute '
    with found as (
      (select m.conversation_id, m.at from messages m
        where m.organization_id = $1 and m.shop_id = any($2) and m.tokens @> $3 and cardinality($3) > 0
        limit 10000)
      union all
      (select n.conversation_id, n.at from notes n
        where n.organization_id = $1 and n.shop_id = any($2) and n.tokens @> $3 and cardinality($3) > 0
        limit 10000)
      union all
      (select c.id, c.last_message_at
         from customers named
         join conversations c on c.organization_id = named.organization_id and c.customer_id = named.id
        where named.organization_id = $1 and named.name_pairs @> quaydesk_letter_pairs($4)
          and strpos(lower(named.name), lower($4)) > 0 and c.shop_id = any($2)
        limit 10000)
      union all
      (select c.id, c.last_message_at
         from orders o
         join identities i on i.organization_id = o.organization_id and i.channel_id = o.channel_id
                          and i.buyer_external_id = o.buyer_external_id
         join conversations c on c.organization_id = i.organization_id and c.identity_id = i.id
        where o.organization_id = $1 and length($6) >= 4 and reverse(o.external_id) like reverse($6) || ''%''
          and o.shop_id = any($2) and c.shop_id = any($2)
        limit 10000)
      union all
      (select c.id, c.last_message_at
         from parcels p
         join order_lines l on l.organization_id = p.organization_id and l.channel_id = p.channel_id
                           and l.parcel_external_id = p.external_id
         join orders o on o.organization_id = l.organization_id and o.id = l.order_id
         join identities i on i.organization_id = o.organization_id and i.channel_id = o.channel_id
                          and i.buyer_external_id = o.buyer_external_id
         join conversations c on c.organization_id = i.organization_id and c.identity_id = i.id
        where p.organization_id = $1 and length($6) >= 4 and p.tracking_number = $6
          and p.shop_id = any($2) and c.shop_id = any($2)
        limit 10000)
    )
    select found.conversation_id from found
     group by found.conversation_id order by max(found.at) desc nulls last limit $5'
  using organization, shops, wanted, asked, most, number;
end $function$;

CREATE OR REPLACE FUNCTION public.search_products(organization uuid, channel uuid, words text[], most integer)
 RETURNS TABLE(product_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  pairs text[] := (select coalesce(array_agg(distinct pair), '{}')
                     from unnest(words) word, unnest(quaydesk_letter_pairs(word)) pair where length(word) >= 2);
begin
  if organization is distinct from quaydesk_organization() then
    return;
  end if;
  return query execute '
    select p.id from products p
     where p.organization_id = $1 and p.channel_id = $2 and p.shop_id = any(quaydesk_shops())
       and ($3 = ''{}'' or p.search_pairs @> $3)
       and not exists (select 1 from unnest($4) word where strpos(p.search_text, word) = 0)
     order by p.platform_updated_at desc, p.id desc limit $5'
  using organization, channel, pairs, words, most;
end $function$;

create table auth.account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null,
  "updatedAt" timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX account_user ON auth.account USING btree ("userId");

create table auth.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX session_by_user ON auth.session USING btree ("userId");

create table auth."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null,
  "updatedAt" timestamp with time zone not null,
  constraint user_pkey PRIMARY KEY (id),
  constraint user_email_key UNIQUE (email)
);

create table auth.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null,
  "updatedAt" timestamp with time zone not null,
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier ON auth.verification USING btree (identifier);

create table audit_log (
  organization_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  member_id uuid,
  action text not null,
  subject_id text,
  details jsonb default '{}'::jsonb not null,
  constraint audit_log_pkey PRIMARY KEY (organization_id, id),
  constraint audit_log_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
CREATE INDEX audit_log_newest ON public.audit_log USING btree (organization_id, at DESC, id DESC);
alter table audit_log enable row level security;
create policy all_rows on audit_log
  for all to :"worker_role"
  using (true);
create policy own_organization on audit_log
  for all to :"users_role"
  using ((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)));

create table authorization_requests (
  organization_id uuid not null,
  state_hash bytea not null,
  app_id uuid not null,
  member_id uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint authorization_requests_pkey PRIMARY KEY (organization_id, state_hash),
  constraint authorization_requests_state_hash_key UNIQUE (state_hash),
  constraint authorization_requests_organization_id_app_id_fkey FOREIGN KEY (organization_id, app_id) REFERENCES channel_apps(organization_id, id) ON DELETE CASCADE
);
alter table authorization_requests enable row level security;
create policy all_rows on authorization_requests
  for all to :"worker_role"
  using (true);

create table channel_apps (
  organization_id uuid not null,
  id uuid not null,
  kind text not null,
  environment text not null,
  region text not null,
  app_key text not null,
  service_id text not null,
  sealed_secret text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint channel_apps_pkey PRIMARY KEY (organization_id, id),
  constraint channel_apps_organization_id_kind_environment_app_key_key UNIQUE (organization_id, kind, environment, app_key),
  constraint channel_apps_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint channel_apps_app_key_check CHECK (((length(app_key) >= 1) AND (length(app_key) <= 100))),
  constraint channel_apps_environment_check CHECK ((environment = ANY (ARRAY['live'::text, 'sandbox'::text]))),
  constraint channel_apps_kind_check CHECK ((kind = 'tiktok-shop'::text)),
  constraint channel_apps_region_check CHECK ((region = ANY (ARRAY['row'::text, 'us'::text]))),
  constraint channel_apps_service_id_check CHECK (((length(service_id) >= 1) AND (length(service_id) <= 100)))
);
alter table channel_apps enable row level security;
create policy all_rows on channel_apps
  for all to :"worker_role"
  using (true);

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
  access_expires_at timestamp with time zone not null,
  refresh_expires_at timestamp with time zone not null,
  state text not null,
  refresh_due_at timestamp with time zone,
  refresh_claimed_until timestamp with time zone,
  refresh_attempts integer default 0 not null,
  refresh_error text,
  ends_at timestamp with time zone,
  connected_by uuid not null,
  connected_at timestamp with time zone not null,
  version bigint default 1 not null,
  constraint channel_authorizations_pkey PRIMARY KEY (organization_id, id),
  constraint channel_authorizations_organization_id_app_id_account_id_key UNIQUE (organization_id, app_id, account_id),
  constraint channel_authorizations_organization_id_app_id_fkey FOREIGN KEY (organization_id, app_id) REFERENCES channel_apps(organization_id, id),
  constraint channel_authorizations_state_check CHECK ((state = ANY (ARRAY['active'::text, 'expired'::text, 'revoked'::text])))
);
CREATE INDEX channel_authorizations_due ON public.channel_authorizations USING btree (refresh_due_at) WHERE (refresh_due_at IS NOT NULL);
alter table channel_authorizations enable row level security;
create policy all_rows on channel_authorizations
  for all to :"worker_role"
  using (true);

create table channel_proofs (
  organization_id uuid not null,
  channel_id uuid not null,
  day date not null,
  listed integer not null,
  kept integer not null,
  missing integer not null,
  twice integer not null,
  checked_at timestamp with time zone not null,
  constraint channel_proofs_pkey PRIMARY KEY (organization_id, channel_id, day),
  constraint channel_proofs_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id, id)
);
alter table channel_proofs enable row level security;
create policy all_rows on channel_proofs
  for all to :"worker_role"
  using (true);

create table channel_pulls (
  organization_id uuid not null,
  channel_id uuid not null,
  subject text not null,
  external_id text not null,
  wanted_at timestamp with time zone not null,
  due_at timestamp with time zone,
  attempts integer default 0 not null,
  done_at timestamp with time zone,
  given_up_at timestamp with time zone,
  error text,
  constraint channel_pulls_pkey PRIMARY KEY (organization_id, channel_id, subject, external_id),
  constraint channel_pulls_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id, id)
);
CREATE INDEX channel_pulls_done ON public.channel_pulls USING btree (done_at) WHERE (done_at IS NOT NULL);
CREATE INDEX channel_pulls_due ON public.channel_pulls USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX channel_pulls_given_up ON public.channel_pulls USING btree (organization_id, channel_id) WHERE (given_up_at IS NOT NULL);
CREATE INDEX channel_pulls_given_up_at ON public.channel_pulls USING btree (given_up_at) WHERE (given_up_at IS NOT NULL);
CREATE INDEX channel_pulls_waiting ON public.channel_pulls USING btree (organization_id, channel_id) WHERE (due_at IS NOT NULL);
alter table channel_pulls enable row level security;
create policy all_rows on channel_pulls
  for all to :"worker_role"
  using (true);

create table channel_requests (
  organization_id uuid not null,
  channel_id uuid not null,
  day date not null,
  answers integer default 0 not null,
  reads integer default 0 not null,
  constraint channel_requests_pkey PRIMARY KEY (organization_id, channel_id, day),
  constraint channel_requests_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id, id)
);
alter table channel_requests enable row level security;
create policy all_rows on channel_requests
  for all to :"worker_role"
  using (true);

create table channel_threads (
  organization_id uuid not null,
  channel_id uuid not null,
  thread_key text not null,
  complete_to bigint not null,
  checked_at timestamp with time zone not null,
  constraint channel_threads_pkey PRIMARY KEY (organization_id, channel_id, thread_key),
  constraint channel_threads_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id, id)
);
alter table channel_threads enable row level security;
create policy all_rows on channel_threads
  for all to :"worker_role"
  using (true);

create table channel_watches (
  organization_id uuid not null,
  channel_id uuid not null,
  poll_due_at timestamp with time zone,
  polled_at timestamp with time zone,
  poll_error text,
  poll_failures integer default 0 not null,
  proof_due_at timestamp with time zone,
  backfill_from timestamp with time zone not null,
  backfill_due_at timestamp with time zone not null,
  backfill_failures integer default 0 not null,
  backfill_started_at timestamp with time zone not null,
  backfill_page text default ''::text not null,
  backfill_conversations bigint default 0 not null,
  backfill_messages bigint default 0 not null,
  backfill_oldest_at timestamp with time zone,
  backfill_finished_at timestamp with time zone,
  webhooks_address text,
  webhooks_registered_at timestamp with time zone,
  constraint channel_watches_pkey PRIMARY KEY (organization_id, channel_id),
  constraint channel_watches_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id, id)
);
CREATE INDEX channel_watches_due ON public.channel_watches USING btree (poll_due_at) WHERE (poll_due_at IS NOT NULL);
CREATE INDEX channel_watches_proof ON public.channel_watches USING btree (proof_due_at) WHERE (proof_due_at IS NOT NULL);
CREATE INDEX channel_watches_walking ON public.channel_watches USING btree (backfill_due_at) WHERE (backfill_finished_at IS NULL);
alter table channel_watches enable row level security;
create policy all_rows on channel_watches
  for all to :"worker_role"
  using (true);

create table channels (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  kind text not null,
  name text not null,
  config jsonb default '{}'::jsonb not null,
  last_inbound_at timestamp with time zone,
  last_outbound_at timestamp with time zone,
  disabled_at timestamp with time zone,
  version bigint default 1 not null,
  created_at timestamp with time zone not null,
  reaction_errors bigint default 0 not null,
  external_id text,
  authorization_id uuid,
  constraint channels_pkey PRIMARY KEY (organization_id, id),
  constraint channels_id_key UNIQUE (id),
  constraint channels_authorization FOREIGN KEY (organization_id, authorization_id) REFERENCES channel_authorizations(organization_id, id),
  constraint channels_organization_id_shop_id_fkey FOREIGN KEY (organization_id, shop_id) REFERENCES shops(organization_id, id),
  constraint channels_authorized CHECK ((((kind = 'web-chat'::text) = (external_id IS NULL)) AND ((kind = 'web-chat'::text) = (authorization_id IS NULL)))),
  constraint channels_kind_check CHECK ((kind = ANY (ARRAY['web-chat'::text, 'tiktok-shop'::text]))),
  constraint channels_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
);
CREATE UNIQUE INDEX channels_external ON public.channels USING btree (organization_id, kind, external_id) WHERE (external_id IS NOT NULL);
alter table channels enable row level security;
create policy all_rows on channels
  for all to :"worker_role"
  using (true);
create policy own_shops on channels
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table chat_replies (
  organization_id uuid not null,
  channel_id uuid not null,
  message_id uuid not null,
  identity_id uuid not null,
  author_name text not null,
  author_kind text not null,
  text text not null,
  files jsonb default '[]'::jsonb not null,
  accepted_at timestamp with time zone not null,
  constraint chat_replies_pkey PRIMARY KEY (organization_id, message_id),
  constraint chat_replies_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id, id)
);
CREATE INDEX chat_replies_visitor ON public.chat_replies USING btree (organization_id, identity_id, accepted_at DESC);
alter table chat_replies enable row level security;
create policy all_rows on chat_replies
  for all to :"worker_role"
  using (true);

create table conversation_acts (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  conversation_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  by_member_id uuid,
  member_id uuid,
  until_at timestamp with time zone,
  message_id uuid,
  constraint conversation_acts_pkey PRIMARY KEY (organization_id, id),
  constraint conversation_acts_organization_id_conversation_id_fkey FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations(organization_id, id),
  constraint conversation_acts_kind_check CHECK ((kind = ANY (ARRAY['assigned'::text, 'released'::text, 'closure-requested'::text, 'closure-released'::text, 'closure-undone'::text, 'snoozed'::text, 'closed-by-silence'::text, 'closed'::text]))),
  constraint conversation_acts_message_check CHECK ((((kind <> 'closure-released'::text) OR (message_id IS NOT NULL)) AND ((message_id IS NULL) OR (kind = ANY (ARRAY['closure-requested'::text, 'closure-released'::text, 'closure-undone'::text])))))
);
CREATE INDEX conversation_acts_thread ON public.conversation_acts USING btree (organization_id, conversation_id, at DESC, id DESC);
alter table conversation_acts enable row level security;
create policy all_rows on conversation_acts
  for all to :"worker_role"
  using (true);
create policy own_shops on conversation_acts
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table conversation_tags (
  organization_id uuid not null,
  conversation_id uuid not null,
  tag_id uuid not null,
  shop_id uuid not null,
  tagged_by uuid not null,
  tagged_at timestamp with time zone not null,
  constraint conversation_tags_pkey PRIMARY KEY (organization_id, conversation_id, tag_id),
  constraint conversation_tags_organization_id_conversation_id_fkey FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations(organization_id, id),
  constraint conversation_tags_organization_id_tag_id_fkey FOREIGN KEY (organization_id, tag_id) REFERENCES tags(organization_id, id) ON DELETE CASCADE
);
CREATE INDEX conversation_tags_tag ON public.conversation_tags USING btree (organization_id, tag_id);
alter table conversation_tags enable row level security;
create policy all_rows on conversation_tags
  for all to :"worker_role"
  using (true);
create policy own_shops on conversation_tags
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table conversations (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  identity_id uuid not null,
  customer_id uuid not null,
  thread_key text not null,
  language text,
  open_session_id uuid,
  assignee_id uuid,
  assigned_at timestamp with time zone,
  turn_since timestamp with time zone,
  red_at timestamp with time zone,
  target_due_at timestamp with time zone,
  verdict_due_at timestamp with time zone,
  closing_at timestamp with time zone,
  closing_by uuid,
  writer_id uuid,
  writing_until timestamp with time zone,
  last_message_id uuid,
  last_message_at timestamp with time zone,
  last_message_kind text,
  last_message_author text,
  last_message_preview text default ''::text not null,
  last_customer_message_at timestamp with time zone,
  next_due_at timestamp with time zone,
  state jsonb not null,
  version bigint default 1 not null,
  created_at timestamp with time zone not null,
  snoozed_until timestamp with time zone,
  constraint conversations_pkey PRIMARY KEY (organization_id, id),
  constraint conversations_organization_id_identity_id_thread_key_key UNIQUE (organization_id, identity_id, thread_key),
  constraint conversations_organization_id_assignee_id_fkey FOREIGN KEY (organization_id, assignee_id) REFERENCES members(organization_id, id),
  constraint conversations_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id, id),
  constraint conversations_organization_id_customer_id_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers(organization_id, id),
  constraint conversations_organization_id_identity_id_fkey FOREIGN KEY (organization_id, identity_id) REFERENCES identities(organization_id, id),
  constraint conversations_organization_id_shop_id_fkey FOREIGN KEY (organization_id, shop_id) REFERENCES shops(organization_id, id)
);
CREATE INDEX conversations_customer ON public.conversations USING btree (organization_id, customer_id);
CREATE INDEX conversations_due ON public.conversations USING btree (next_due_at) WHERE (next_due_at IS NOT NULL);
CREATE INDEX conversations_mine ON public.conversations USING btree (organization_id, assignee_id, last_message_at DESC, id DESC) WHERE (open_session_id IS NOT NULL);
CREATE INDEX conversations_newest ON public.conversations USING btree (organization_id, last_message_at DESC, id DESC);
CREATE INDEX conversations_open ON public.conversations USING btree (organization_id, last_message_at DESC, id DESC) WHERE (open_session_id IS NOT NULL);
CREATE INDEX conversations_snooze_ends ON public.conversations USING btree (snoozed_until) WHERE (snoozed_until IS NOT NULL);
CREATE INDEX conversations_snoozed ON public.conversations USING btree (organization_id, snoozed_until, id) WHERE (snoozed_until IS NOT NULL);
CREATE INDEX conversations_waiting ON public.conversations USING btree (organization_id, turn_since) WHERE (turn_since IS NOT NULL);
alter table conversations enable row level security;
create policy all_rows on conversations
  for all to :"worker_role"
  using (true);
create policy own_shops on conversations
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table customers (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  language text,
  blocked_at timestamp with time zone,
  spam_at timestamp with time zone,
  version bigint default 1 not null,
  created_at timestamp with time zone not null,
  name_pairs text[] generated always as (quaydesk_letter_pairs(name)) stored,
  constraint customers_pkey PRIMARY KEY (organization_id, id),
  constraint customers_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id)
);
CREATE INDEX customers_name_pairs ON public.customers USING gin (name_pairs);
alter table customers enable row level security;
create policy all_rows on customers
  for all to :"worker_role"
  using (true);
create policy own_customers on customers
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (EXISTS ( SELECT 1
   FROM identities i
  WHERE ((i.organization_id = customers.organization_id) AND (i.customer_id = customers.id) AND (i.shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[])))))));

create table deliveries (
  organization_id uuid not null,
  channel_id uuid not null,
  external_id text not null,
  id bigint generated always as identity not null,
  thread_key text not null,
  body jsonb,
  received_at timestamp with time zone not null,
  processed_at timestamp with time zone,
  attempts integer default 0 not null,
  next_attempt_at timestamp with time zone,
  error text,
  constraint deliveries_pkey PRIMARY KEY (organization_id, channel_id, external_id),
  constraint deliveries_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id, id)
);
CREATE INDEX deliveries_failed ON public.deliveries USING btree (organization_id, channel_id) WHERE (error IS NOT NULL);
CREATE INDEX deliveries_received ON public.deliveries USING brin (received_at);
CREATE INDEX deliveries_waiting ON public.deliveries USING btree (id) WHERE (processed_at IS NULL);
alter table deliveries enable row level security;
create policy all_rows on deliveries
  for all to :"worker_role"
  using (true);

create table drafts (
  organization_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  shop_id uuid not null,
  mode text not null,
  text text not null,
  file_ids uuid[] default '{}'::uuid[] not null,
  updated_at timestamp with time zone not null,
  constraint drafts_pkey PRIMARY KEY (organization_id, conversation_id, member_id, mode),
  constraint drafts_organization_id_conversation_id_fkey FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations(organization_id, id),
  constraint drafts_organization_id_member_id_fkey FOREIGN KEY (organization_id, member_id) REFERENCES members(organization_id, id),
  constraint drafts_mode_check CHECK ((mode = ANY (ARRAY['reply'::text, 'note'::text]))),
  constraint drafts_text_check CHECK ((length(text) <= 20000))
);
CREATE INDEX drafts_with_files ON public.drafts USING btree (organization_id) WHERE (file_ids <> '{}'::uuid[]);
alter table drafts enable row level security;
create policy all_rows on drafts
  for all to :"worker_role"
  using (true);
create policy own_drafts on drafts
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (member_id = ( SELECT quaydesk_member() AS quaydesk_member)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table events (
  id bigint generated always as identity not null,
  xid xid8 default pg_current_xact_id() not null,
  organization_id uuid not null,
  shop_id uuid,
  conversation_id uuid,
  kind text not null,
  subject_id uuid,
  member_id uuid,
  at timestamp with time zone not null,
  constraint events_pkey PRIMARY KEY (id)
);
CREATE INDEX events_xid ON public.events USING btree (xid, id);
alter table events enable row level security;
create policy all_rows on events
  for all to :"worker_role"
  using (true);
create policy own_events on events
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND ((shop_id IS NULL) OR (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[])))));

create table files (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  sha256 bytea not null,
  name text not null,
  mime text not null,
  bytes bigint not null,
  width integer,
  height integer,
  uploaded_by_member uuid,
  uploaded_by_identity text,
  created_at timestamp with time zone not null,
  unsent_since timestamp with time zone,
  constraint files_pkey PRIMARY KEY (organization_id, id),
  constraint files_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint files_bytes_check CHECK ((bytes >= 0)),
  constraint files_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255)))
);
CREATE INDEX files_content ON public.files USING btree (organization_id, sha256);
CREATE INDEX files_unsent ON public.files USING btree (unsent_since) WHERE (unsent_since IS NOT NULL);
alter table files enable row level security;
create policy all_rows on files
  for all to :"worker_role"
  using (true);
create policy own_shops on files
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table identities (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  customer_id uuid not null,
  external_id text not null,
  display_name text not null,
  created_at timestamp with time zone not null,
  buyer_external_id text,
  avatar_url text,
  facts_read_at timestamp with time zone,
  constraint identities_pkey PRIMARY KEY (organization_id, id),
  constraint identities_organization_id_channel_id_external_id_key UNIQUE (organization_id, channel_id, external_id),
  constraint identities_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id, id),
  constraint identities_organization_id_customer_id_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers(organization_id, id)
);
CREATE INDEX identities_buyer ON public.identities USING btree (organization_id, channel_id, buyer_external_id) WHERE (buyer_external_id IS NOT NULL);
CREATE INDEX identities_customer ON public.identities USING btree (organization_id, customer_id);
alter table identities enable row level security;
create policy all_rows on identities
  for all to :"worker_role"
  using (true);
create policy own_shops on identities
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table installation (
  id boolean default true not null,
  live_epoch uuid not null,
  setup_token_hash bytea,
  setup_completed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint installation_pkey PRIMARY KEY (id),
  constraint installation_id_check CHECK (id)
);
alter table installation enable row level security;
create policy all_rows on installation
  for all to :"worker_role"
  using (true);

create table invites (
  organization_id uuid not null,
  id uuid not null,
  email text not null,
  role text not null,
  all_shops boolean not null,
  shop_ids uuid[] not null,
  token_hash bytea not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint invites_pkey PRIMARY KEY (organization_id, id),
  constraint invites_token_hash_key UNIQUE (token_hash),
  constraint invites_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint invites_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'lead'::text, 'agent'::text, 'viewer'::text])))
);
alter table invites enable row level security;
create policy all_rows on invites
  for all to :"worker_role"
  using (true);
create policy own_organization on invites
  for all to :"users_role"
  using ((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)));

create unlogged table lookers (
  organization_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  shop_id uuid not null,
  seen_at timestamp with time zone not null,
  constraint lookers_pkey PRIMARY KEY (organization_id, conversation_id, member_id)
);
alter table lookers enable row level security;
create policy all_rows on lookers
  for all to :"worker_role"
  using (true);
create policy own_shops on lookers
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table member_shops (
  organization_id uuid not null,
  member_id uuid not null,
  shop_id uuid not null,
  constraint member_shops_pkey PRIMARY KEY (organization_id, member_id, shop_id),
  constraint member_shops_organization_id_member_id_fkey FOREIGN KEY (organization_id, member_id) REFERENCES members(organization_id, id),
  constraint member_shops_organization_id_shop_id_fkey FOREIGN KEY (organization_id, shop_id) REFERENCES shops(organization_id, id)
);
alter table member_shops enable row level security;
create policy all_rows on member_shops
  for all to :"worker_role"
  using (true);
create policy own_organization on member_shops
  for all to :"users_role"
  using ((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)));

create table members (
  organization_id uuid not null,
  id uuid not null,
  user_id text not null,
  name text not null,
  email text not null,
  role text not null,
  all_shops boolean not null,
  preferences jsonb default '{}'::jsonb not null,
  disabled_at timestamp with time zone,
  version bigint default 1 not null,
  created_at timestamp with time zone not null,
  constraint members_pkey PRIMARY KEY (organization_id, id),
  constraint members_user_id_key UNIQUE (user_id),
  constraint members_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint members_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint members_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'lead'::text, 'agent'::text, 'viewer'::text])))
);
CREATE UNIQUE INDEX members_email ON public.members USING btree (organization_id, lower(email));
alter table members enable row level security;
create policy all_rows on members
  for all to :"worker_role"
  using (true);
create policy own_organization on members
  for all to :"users_role"
  using ((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)));

create table messages (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  conversation_id uuid not null,
  session_id uuid,
  external_id text,
  client_id text,
  author_kind text not null,
  member_id uuid,
  kind text not null,
  purpose text not null,
  text text not null,
  files jsonb default '[]'::jsonb not null,
  language text,
  marks jsonb not null,
  tokens text[] not null,
  at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  platform_index bigint,
  in_reply_to uuid,
  state text not null,
  failure text,
  attempts integer default 0 not null,
  next_attempt_at timestamp with time zone,
  accepted_at timestamp with time zone,
  edited_at timestamp with time zone,
  deleted_at timestamp with time zone,
  version bigint default 1 not null,
  card jsonb,
  media jsonb,
  hidden boolean default false not null,
  media_given_up_at timestamp with time zone,
  sending_at timestamp with time zone,
  constraint messages_pkey PRIMARY KEY (organization_id, id),
  constraint messages_organization_id_conversation_id_fkey FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations(organization_id, id),
  constraint messages_author_kind_check CHECK ((author_kind = ANY (ARRAY['customer'::text, 'agent'::text, 'bot'::text, 'system'::text]))),
  constraint messages_check CHECK (((author_kind <> 'customer'::text) OR (state = 'received'::text))),
  constraint messages_check1 CHECK (((state <> 'sent'::text) OR (accepted_at IS NOT NULL))),
  constraint messages_kind_check CHECK ((kind = ANY (ARRAY['text'::text, 'image'::text, 'video'::text, 'sticker'::text, 'file'::text, 'product-card'::text, 'order-card'::text, 'coupon-card'::text, 'logistics-card'::text, 'return-card'::text, 'faq-card'::text, 'faq-choice'::text, 'comment'::text, 'email'::text, 'other'::text]))),
  constraint messages_purpose_check CHECK ((purpose = ANY (ARRAY['message'::text, 'answer'::text, 'welcome'::text, 'opener'::text, 'away'::text, 'vacation'::text, 'holding'::text, 'hand-over'::text, 'faq-card'::text, 'queue-position'::text, 'nudge'::text, 'goodbye'::text, 'survey'::text]))),
  constraint messages_state_check CHECK ((state = ANY (ARRAY['received'::text, 'queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'unknown'::text])))
);
CREATE UNIQUE INDEX messages_client ON public.messages USING btree (organization_id, member_id, client_id) WHERE ((client_id IS NOT NULL) AND (member_id IS NOT NULL));
CREATE UNIQUE INDEX messages_external ON public.messages USING btree (organization_id, channel_id, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX messages_failed ON public.messages USING btree (organization_id, channel_id) WHERE (state = 'failed'::text);
CREATE INDEX messages_outgoing ON public.messages USING btree (next_attempt_at) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text, 'unknown'::text]));
CREATE INDEX messages_sent ON public.messages USING btree (organization_id, shop_id, at);
CREATE INDEX messages_thread ON public.messages USING btree (organization_id, conversation_id, at DESC, id DESC);
CREATE INDEX messages_tokens ON public.messages USING gin (tokens) WITH (gin_pending_list_limit='256');
CREATE INDEX messages_under_way ON public.messages USING btree (organization_id, conversation_id, at DESC, id DESC) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text, 'unknown'::text]));
alter table messages enable row level security;
create policy all_rows on messages
  for all to :"worker_role"
  using (true);
create policy own_shops on messages
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table notes (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  client_id text not null,
  text text not null,
  at timestamp with time zone not null,
  version bigint default 1 not null,
  tokens text[] default '{}'::text[] not null,
  constraint notes_pkey PRIMARY KEY (organization_id, id),
  constraint notes_organization_id_member_id_client_id_key UNIQUE (organization_id, member_id, client_id),
  constraint notes_organization_id_conversation_id_fkey FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations(organization_id, id),
  constraint notes_organization_id_member_id_fkey FOREIGN KEY (organization_id, member_id) REFERENCES members(organization_id, id),
  constraint notes_text_check CHECK (((length(text) >= 1) AND (length(text) <= 10000)))
);
CREATE INDEX notes_thread ON public.notes USING btree (organization_id, conversation_id, at DESC, id DESC);
CREATE INDEX notes_tokens ON public.notes USING gin (tokens);
alter table notes enable row level security;
create policy all_rows on notes
  for all to :"worker_role"
  using (true);
create policy own_shops on notes
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table order_lines (
  organization_id uuid not null,
  order_id uuid not null,
  line integer not null,
  shop_id uuid not null,
  channel_id uuid not null,
  external_id text not null,
  product_external_id text not null,
  sku_external_id text,
  name text not null,
  variant text,
  seller_sku text,
  picture_url text,
  quantity integer not null,
  currency text,
  price numeric,
  parcel_external_id text,
  cancelled boolean not null,
  constraint order_lines_pkey PRIMARY KEY (organization_id, order_id, line),
  constraint order_lines_organization_id_order_id_fkey FOREIGN KEY (organization_id, order_id) REFERENCES orders(organization_id, id) ON DELETE CASCADE,
  constraint order_lines_check CHECK (((price IS NULL) = (currency IS NULL))),
  constraint order_lines_quantity_check CHECK ((quantity > 0))
);
CREATE INDEX order_lines_parcel ON public.order_lines USING btree (organization_id, channel_id, parcel_external_id) WHERE (parcel_external_id IS NOT NULL);
CREATE INDEX order_lines_product ON public.order_lines USING btree (organization_id, channel_id, product_external_id);
alter table order_lines enable row level security;
create policy all_rows on order_lines
  for all to :"worker_role"
  using (true);
create policy own_shops on order_lines
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table orders (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  external_id text not null,
  buyer_external_id text,
  buyer_name text,
  kind text not null,
  status text not null,
  platform_status text not null,
  placed_at timestamp with time zone not null,
  paid_at timestamp with time zone,
  packed_at timestamp with time zone,
  shipped_at timestamp with time zone,
  delivered_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  cancel_reason text,
  cancel_requested_at timestamp with time zone,
  ship_by_at timestamp with time zone,
  deliver_by_at timestamp with time zone,
  auto_cancel_at timestamp with time zone,
  currency text not null,
  total numeric not null,
  shipping_fee numeric,
  cash_on_delivery boolean not null,
  buyer_note text,
  seller_note text,
  destination text,
  delivery_option text,
  platform_updated_at timestamp with time zone not null,
  read_at timestamp with time zone not null,
  digest text not null,
  erased_at timestamp with time zone,
  version bigint default 1 not null,
  constraint orders_pkey PRIMARY KEY (organization_id, id),
  constraint orders_organization_id_channel_id_external_id_key UNIQUE (organization_id, channel_id, external_id),
  constraint orders_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id, id),
  constraint orders_currency_check CHECK ((length(currency) = 3)),
  constraint orders_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 100))),
  constraint orders_kind_check CHECK ((kind = ANY (ARRAY['usual'::text, 'sample'::text, 'replacement'::text, 'exchange'::text]))),
  constraint orders_status_check CHECK ((status = ANY (ARRAY['unpaid'::text, 'on-hold'::text, 'to-ship'::text, 'partly-shipped'::text, 'awaiting-collection'::text, 'in-transit'::text, 'delivered'::text, 'completed'::text, 'cancelled'::text, 'other'::text])))
);
CREATE INDEX orders_buyer ON public.orders USING btree (organization_id, channel_id, buyer_external_id, placed_at DESC, id DESC);
CREATE INDEX orders_number ON public.orders USING btree (organization_id, reverse(external_id) text_pattern_ops);
CREATE INDEX orders_shop ON public.orders USING btree (organization_id, shop_id, placed_at DESC);
alter table orders enable row level security;
create policy all_rows on orders
  for all to :"worker_role"
  using (true);
create policy own_shops on orders
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table organizations (
  id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  constraint organizations_pkey PRIMARY KEY (id),
  constraint organizations_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);
alter table organizations enable row level security;
create policy all_rows on organizations
  for all to :"worker_role"
  using (true);
create policy own_organization on organizations
  for all to :"users_role"
  using ((id = ( SELECT quaydesk_organization() AS quaydesk_organization)));

create table parcel_estimates (
  organization_id uuid not null,
  channel_id uuid not null,
  parcel_external_id text not null,
  shop_id uuid not null,
  from_at timestamp with time zone,
  to_at timestamp with time zone,
  read_at timestamp with time zone not null,
  constraint parcel_estimates_pkey PRIMARY KEY (organization_id, channel_id, parcel_external_id),
  constraint parcel_estimates_check CHECK (((from_at IS NOT NULL) OR (to_at IS NOT NULL)))
);
alter table parcel_estimates enable row level security;
create policy all_rows on parcel_estimates
  for all to :"worker_role"
  using (true);
create policy own_shops on parcel_estimates
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table parcel_events (
  organization_id uuid not null,
  channel_id uuid not null,
  parcel_external_id text not null,
  at timestamp with time zone not null,
  text text not null,
  shop_id uuid not null,
  constraint parcel_events_pkey PRIMARY KEY (organization_id, channel_id, parcel_external_id, at, text),
  constraint parcel_events_text_check CHECK (((length(text) >= 1) AND (length(text) <= 500)))
);
alter table parcel_events enable row level security;
create policy all_rows on parcel_events
  for all to :"worker_role"
  using (true);
create policy own_shops on parcel_events
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table parcels (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  external_id text not null,
  status text not null,
  platform_status text not null,
  carrier text,
  tracking_number text,
  last_mile_tracking_number text,
  platform_updated_at timestamp with time zone not null,
  read_at timestamp with time zone not null,
  digest text not null,
  erased_at timestamp with time zone,
  version bigint default 1 not null,
  constraint parcels_pkey PRIMARY KEY (organization_id, id),
  constraint parcels_organization_id_channel_id_external_id_key UNIQUE (organization_id, channel_id, external_id),
  constraint parcels_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id, id),
  constraint parcels_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 100))),
  constraint parcels_status_check CHECK ((status = ANY (ARRAY['preparing'::text, 'in-transit'::text, 'out-for-delivery'::text, 'delivered'::text, 'failed'::text, 'returned'::text, 'cancelled'::text, 'other'::text])))
);
CREATE INDEX parcels_open ON public.parcels USING btree (organization_id, channel_id, platform_updated_at) WHERE (status = ANY (ARRAY['preparing'::text, 'in-transit'::text, 'out-for-delivery'::text, 'failed'::text, 'other'::text]));
CREATE INDEX parcels_tracking ON public.parcels USING btree (organization_id, tracking_number) WHERE (tracking_number IS NOT NULL);
alter table parcels enable row level security;
create policy all_rows on parcels
  for all to :"worker_role"
  using (true);
create policy own_shops on parcels
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table platform_performance (
  organization_id uuid not null,
  channel_id uuid not null,
  day date not null,
  shop_id uuid not null,
  sessions integer not null,
  response_percentage numeric,
  response_minutes numeric,
  satisfaction_percentage numeric,
  conversion_percentage numeric,
  currency text,
  guided_sales numeric,
  read_at timestamp with time zone not null,
  constraint platform_performance_pkey PRIMARY KEY (organization_id, channel_id, day),
  constraint platform_performance_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id, id),
  constraint platform_performance_sessions_check CHECK ((sessions >= 0))
);
CREATE INDEX platform_performance_shop ON public.platform_performance USING btree (organization_id, shop_id, day);
alter table platform_performance enable row level security;
create policy all_rows on platform_performance
  for all to :"worker_role"
  using (true);
create policy own_shops on platform_performance
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table product_skus (
  organization_id uuid not null,
  product_id uuid not null,
  place integer not null,
  shop_id uuid not null,
  channel_id uuid not null,
  external_id text not null,
  seller_sku text,
  variant text not null,
  currency text,
  price numeric,
  stock integer,
  picture_url text,
  constraint product_skus_pkey PRIMARY KEY (organization_id, product_id, place),
  constraint product_skus_organization_id_product_id_fkey FOREIGN KEY (organization_id, product_id) REFERENCES products(organization_id, id) ON DELETE CASCADE,
  constraint product_skus_check CHECK (((price IS NULL) = (currency IS NULL)))
);
alter table product_skus enable row level security;
create policy all_rows on product_skus
  for all to :"worker_role"
  using (true);
create policy own_shops on product_skus
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table products (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  external_id text not null,
  name text not null,
  description text not null,
  status text not null,
  platform_status text not null,
  picture_url text,
  search_text text not null,
  search_pairs text[] generated always as (quaydesk_letter_pairs(search_text)) stored,
  platform_updated_at timestamp with time zone not null,
  read_at timestamp with time zone not null,
  digest text not null,
  version bigint default 1 not null,
  constraint products_pkey PRIMARY KEY (organization_id, id),
  constraint products_organization_id_channel_id_external_id_key UNIQUE (organization_id, channel_id, external_id),
  constraint products_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id, id),
  constraint products_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 100))),
  constraint products_status_check CHECK ((status = ANY (ARRAY['on-sale'::text, 'not-on-sale'::text, 'deleted'::text])))
);
CREATE INDEX products_newest ON public.products USING btree (organization_id, channel_id, platform_updated_at DESC, id DESC);
CREATE INDEX products_search ON public.products USING gin (search_pairs);
alter table products enable row level security;
create policy all_rows on products
  for all to :"worker_role"
  using (true);
create policy own_shops on products
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table read_marks (
  organization_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  shop_id uuid not null,
  read_at timestamp with time zone not null,
  constraint read_marks_pkey PRIMARY KEY (organization_id, conversation_id, member_id),
  constraint read_marks_organization_id_conversation_id_fkey FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations(organization_id, id),
  constraint read_marks_organization_id_member_id_fkey FOREIGN KEY (organization_id, member_id) REFERENCES members(organization_id, id)
);
alter table read_marks enable row level security;
create policy all_rows on read_marks
  for all to :"worker_role"
  using (true);
create policy own_shops on read_marks
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table returns (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  external_id text not null,
  order_external_id text not null,
  kind text not null,
  status text not null,
  platform_status text not null,
  reason text,
  reason_text text,
  product_external_ids text[] not null,
  currency text,
  refund numeric,
  tracking_number text,
  carrier text,
  act_by_at timestamp with time zone,
  action text,
  requested_at timestamp with time zone not null,
  platform_updated_at timestamp with time zone not null,
  read_at timestamp with time zone not null,
  digest text not null,
  erased_at timestamp with time zone,
  version bigint default 1 not null,
  constraint returns_pkey PRIMARY KEY (organization_id, id),
  constraint returns_organization_id_channel_id_external_id_key UNIQUE (organization_id, channel_id, external_id),
  constraint returns_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id, id),
  constraint returns_check CHECK (((refund IS NULL) = (currency IS NULL))),
  constraint returns_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 100))),
  constraint returns_kind_check CHECK ((kind = ANY (ARRAY['return'::text, 'refund'::text, 'replacement'::text, 'cancellation'::text]))),
  constraint returns_status_check CHECK ((status = ANY (ARRAY['requested'::text, 'awaiting-parcel'::text, 'sent-back'::text, 'awaiting-buyer'::text, 'approved'::text, 'rejected'::text, 'completed'::text, 'withdrawn'::text, 'other'::text])))
);
CREATE INDEX returns_order ON public.returns USING btree (organization_id, channel_id, order_external_id);
CREATE INDEX returns_shop ON public.returns USING btree (organization_id, shop_id, requested_at DESC);
alter table returns enable row level security;
create policy all_rows on returns
  for all to :"worker_role"
  using (true);
create policy own_shops on returns
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table reviews (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  external_id text not null,
  order_external_id text,
  product_external_id text not null,
  stars integer not null,
  title text,
  text text not null,
  written_at timestamp with time zone not null,
  platform_updated_at timestamp with time zone not null,
  read_at timestamp with time zone not null,
  digest text not null,
  erased_at timestamp with time zone,
  version bigint default 1 not null,
  constraint reviews_pkey PRIMARY KEY (organization_id, id),
  constraint reviews_organization_id_channel_id_external_id_key UNIQUE (organization_id, channel_id, external_id),
  constraint reviews_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id, id),
  constraint reviews_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 100))),
  constraint reviews_stars_check CHECK (((stars >= 1) AND (stars <= 5)))
);
CREATE INDEX reviews_order ON public.reviews USING btree (organization_id, channel_id, order_external_id) WHERE (order_external_id IS NOT NULL);
CREATE INDEX reviews_shop ON public.reviews USING btree (organization_id, shop_id, written_at DESC);
alter table reviews enable row level security;
create policy all_rows on reviews
  for all to :"worker_role"
  using (true);
create policy own_shops on reviews
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table saved_views (
  organization_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  name text not null,
  filter jsonb not null,
  shared boolean not null,
  created_at timestamp with time zone not null,
  constraint saved_views_pkey PRIMARY KEY (organization_id, id),
  constraint saved_views_organization_id_member_id_fkey FOREIGN KEY (organization_id, member_id) REFERENCES members(organization_id, id),
  constraint saved_views_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
);
CREATE INDEX saved_views_member ON public.saved_views USING btree (organization_id, member_id);
alter table saved_views enable row level security;
create policy all_rows on saved_views
  for all to :"worker_role"
  using (true);
create policy own_views on saved_views
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (member_id = ( SELECT quaydesk_member() AS quaydesk_member))));
create policy visible_views on saved_views
  for select to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shared OR (member_id = ( SELECT quaydesk_member() AS quaydesk_member)))));

create table schema_migrations (
  version integer not null,
  name text not null,
  checksum text not null,
  constraint schema_migrations_pkey PRIMARY KEY (version)
);

create table session_assignments (
  organization_id uuid not null,
  session_id uuid not null,
  member_id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  assigned_at timestamp with time zone not null,
  constraint session_assignments_pkey PRIMARY KEY (organization_id, session_id, member_id),
  constraint session_assignments_organization_id_session_id_fkey FOREIGN KEY (organization_id, session_id) REFERENCES sessions(organization_id, id) ON DELETE CASCADE
);
CREATE INDEX session_assignments_assigned ON public.session_assignments USING btree (organization_id, shop_id, assigned_at);
alter table session_assignments enable row level security;
create policy all_rows on session_assignments
  for all to :"worker_role"
  using (true);
create policy own_shops on session_assignments
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table sessions (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  origin text not null,
  first_message_id uuid not null,
  started_at timestamp with time zone not null,
  last_message_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  close_reason text,
  closed_by uuid,
  silence_due_at timestamp with time zone,
  excluded boolean not null,
  withdrawn boolean not null,
  needs_human_at timestamp with time zone,
  needs_human_reason text,
  first_bot_answer_at timestamp with time zone,
  first_human_answer_at timestamp with time zone,
  first_human_answer_id uuid,
  first_human_answer_by uuid,
  human_answers integer not null,
  first_response_ms bigint,
  first_response_business_ms bigint,
  target_due_at timestamp with time zone,
  target_holder_id uuid,
  verdict_due_at timestamp with time zone,
  verdict_holder_id uuid,
  open_turn_at_close boolean default false not null,
  settings jsonb not null,
  facts jsonb not null,
  version bigint default 1 not null,
  goodbye_due_at timestamp with time zone,
  constraint sessions_pkey PRIMARY KEY (organization_id, id),
  constraint sessions_organization_id_conversation_id_fkey FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations(organization_id, id),
  constraint sessions_organization_id_shop_id_fkey FOREIGN KEY (organization_id, shop_id) REFERENCES shops(organization_id, id),
  constraint sessions_check CHECK (((closed_at IS NULL) = (close_reason IS NULL))),
  constraint sessions_check1 CHECK (((first_human_answer_at IS NULL) OR (first_human_answer_id IS NOT NULL))),
  constraint sessions_close_reason_check CHECK ((close_reason = ANY (ARRAY['agent'::text, 'silence'::text]))),
  constraint sessions_origin_check CHECK ((origin = ANY (ARRAY['customer'::text, 'proactive'::text])))
);
CREATE INDEX sessions_conversation ON public.sessions USING btree (organization_id, conversation_id, started_at DESC);
CREATE INDEX sessions_customer ON public.sessions USING btree (organization_id, customer_id, started_at DESC);
CREATE INDEX sessions_goodbye_due ON public.sessions USING btree (goodbye_due_at) WHERE (goodbye_due_at IS NOT NULL);
CREATE UNIQUE INDEX sessions_one_open ON public.sessions USING btree (organization_id, conversation_id) WHERE (closed_at IS NULL);
CREATE INDEX sessions_started ON public.sessions USING btree (organization_id, shop_id, started_at);
alter table sessions enable row level security;
create policy all_rows on sessions
  for all to :"worker_role"
  using (true);
create policy own_shops on sessions
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table shop_settings (
  organization_id uuid not null,
  shop_id uuid not null,
  valid_from timestamp with time zone not null,
  settings jsonb not null,
  set_by uuid,
  constraint shop_settings_pkey PRIMARY KEY (organization_id, shop_id, valid_from),
  constraint shop_settings_organization_id_shop_id_fkey FOREIGN KEY (organization_id, shop_id) REFERENCES shops(organization_id, id)
);
alter table shop_settings enable row level security;
create policy all_rows on shop_settings
  for all to :"worker_role"
  using (true);
create policy own_shops on shop_settings
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table shops (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  market text not null,
  time_zone text not null,
  currency text not null,
  languages text[] not null,
  version bigint default 1 not null,
  created_at timestamp with time zone not null,
  constraint shops_pkey PRIMARY KEY (organization_id, id),
  constraint shops_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint shops_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint shops_languages_check CHECK (((cardinality(languages) >= 1) AND (cardinality(languages) <= 20))),
  constraint shops_market_check CHECK ((market ~ '^[A-Z]{2}$'::text)),
  constraint shops_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);
alter table shops enable row level security;
create policy all_rows on shops
  for all to :"worker_role"
  using (true);
create policy new_shops on shops
  for insert to :"users_role"
  with check ((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)));
create policy own_shops on shops
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

create table tags (
  organization_id uuid not null,
  id uuid not null,
  name text not null,
  created_at timestamp with time zone not null,
  constraint tags_pkey PRIMARY KEY (organization_id, id),
  constraint tags_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations(id),
  constraint tags_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40)))
);
CREATE UNIQUE INDEX tags_name ON public.tags USING btree (organization_id, lower(name));
alter table tags enable row level security;
create policy all_rows on tags
  for all to :"worker_role"
  using (true);
create policy own_organization on tags
  for all to :"users_role"
  using ((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)));

create table turns (
  organization_id uuid not null,
  session_id uuid not null,
  seq integer not null,
  shop_id uuid not null,
  channel_id uuid not null,
  conversation_id uuid not null,
  started_at timestamp with time zone not null,
  first_message_id uuid not null,
  answered_at timestamp with time zone,
  answered_by text,
  member_id uuid,
  answer_message_id uuid,
  ended_by_close boolean not null,
  excluded boolean not null,
  constraint turns_pkey PRIMARY KEY (organization_id, session_id, seq),
  constraint turns_organization_id_session_id_fkey FOREIGN KEY (organization_id, session_id) REFERENCES sessions(organization_id, id) ON DELETE CASCADE,
  constraint turns_answered_by_check CHECK ((answered_by = ANY (ARRAY['agent'::text, 'bot'::text]))),
  constraint turns_check CHECK (((answered_at IS NULL) = (answered_by IS NULL)))
);
CREATE INDEX turns_started ON public.turns USING btree (organization_id, shop_id, started_at);
alter table turns enable row level security;
create policy all_rows on turns
  for all to :"worker_role"
  using (true);
create policy own_shops on turns
  for all to :"users_role"
  using (((organization_id = ( SELECT quaydesk_organization() AS quaydesk_organization)) AND (shop_id = ANY (( SELECT quaydesk_shops() AS quaydesk_shops)::uuid[]))));

grant usage on schema auth to :"worker_role";
grant insert, select on audit_log to :"users_role";
grant delete, insert, select, update on audit_log to :"worker_role";
grant delete, insert, select, update on auth."user" to :"worker_role";
grant delete, insert, select, update on auth.account to :"worker_role";
grant delete, insert, select, update on auth.session to :"worker_role";
grant delete, insert, select, update on auth.verification to :"worker_role";
grant delete, insert, select, update on authorization_requests to :"worker_role";
grant delete, insert, select, update on channel_apps to :"worker_role";
grant delete, insert, select, update on channel_authorizations to :"worker_role";
grant delete, insert, select, update on channel_proofs to :"worker_role";
grant delete, insert, select, update on channel_pulls to :"worker_role";
grant delete, insert, select, update on channel_requests to :"worker_role";
grant delete, insert, select, update on channel_threads to :"worker_role";
grant delete, insert, select, update on channel_watches to :"worker_role";
grant delete, insert, select, update on channels to :"users_role";
grant delete, insert, select, update on channels to :"worker_role";
grant delete, insert, select, update on chat_replies to :"worker_role";
grant delete, insert, select, update on conversation_acts to :"users_role";
grant delete, insert, select, update on conversation_acts to :"worker_role";
grant delete, insert, select, update on conversation_tags to :"users_role";
grant delete, insert, select, update on conversation_tags to :"worker_role";
grant delete, insert, select, update on conversations to :"users_role";
grant delete, insert, select, update on conversations to :"worker_role";
grant delete, insert, select, update on customers to :"users_role";
grant delete, insert, select, update on customers to :"worker_role";
grant delete, insert, select, update on deliveries to :"worker_role";
grant delete, insert, select, update on drafts to :"users_role";
grant delete, insert, select, update on drafts to :"worker_role";
grant insert, select on events to :"users_role";
grant delete, insert, select, update on events to :"worker_role";
grant delete, insert, select, update on files to :"users_role";
grant delete, insert, select, update on files to :"worker_role";
grant delete, insert, select, update on identities to :"users_role";
grant delete, insert, select, update on identities to :"worker_role";
grant delete, insert, select, update on installation to :"worker_role";
grant insert, select, update on invites to :"users_role";
grant delete, insert, select, update on invites to :"worker_role";
grant delete, insert, select, update on lookers to :"users_role";
grant delete, insert, select, update on lookers to :"worker_role";
grant delete, insert, select, update on member_shops to :"users_role";
grant delete, insert, select, update on member_shops to :"worker_role";
grant insert, select, update on members to :"users_role";
grant delete, insert, select, update on members to :"worker_role";
grant delete, insert, select, update on messages to :"users_role";
grant delete, insert, select, update on messages to :"worker_role";
grant delete, insert, select, update on notes to :"users_role";
grant delete, insert, select, update on notes to :"worker_role";
grant select on order_lines to :"users_role";
grant delete, insert, select, update on order_lines to :"worker_role";
grant select on orders to :"users_role";
grant delete, insert, select, update on orders to :"worker_role";
grant select, update on organizations to :"users_role";
grant delete, insert, select, update on organizations to :"worker_role";
grant select on parcel_estimates to :"users_role";
grant delete, insert, select, update on parcel_estimates to :"worker_role";
grant select on parcel_events to :"users_role";
grant delete, insert, select, update on parcel_events to :"worker_role";
grant select on parcels to :"users_role";
grant delete, insert, select, update on parcels to :"worker_role";
grant select on platform_performance to :"users_role";
grant delete, insert, select, update on platform_performance to :"worker_role";
grant select on product_skus to :"users_role";
grant delete, insert, select, update on product_skus to :"worker_role";
grant select on products to :"users_role";
grant delete, insert, select, update on products to :"worker_role";
grant delete, insert, select, update on read_marks to :"users_role";
grant delete, insert, select, update on read_marks to :"worker_role";
grant select on returns to :"users_role";
grant delete, insert, select, update on returns to :"worker_role";
grant select on reviews to :"users_role";
grant delete, insert, select, update on reviews to :"worker_role";
grant delete, insert, select, update on saved_views to :"users_role";
grant delete, insert, select, update on saved_views to :"worker_role";
grant delete, insert, select, update on session_assignments to :"users_role";
grant delete, insert, select, update on session_assignments to :"worker_role";
grant delete, insert, select, update on sessions to :"users_role";
grant delete, insert, select, update on sessions to :"worker_role";
grant insert, select on shop_settings to :"users_role";
grant delete, insert, select, update on shop_settings to :"worker_role";
grant insert, select, update on shops to :"users_role";
grant delete, insert, select, update on shops to :"worker_role";
grant delete, insert, select, update on tags to :"users_role";
grant delete, insert, select, update on tags to :"worker_role";
grant delete, insert, select, update on turns to :"users_role";
grant delete, insert, select, update on turns to :"worker_role";
grant execute on function quaydesk_letter_pairs(text) to public;
grant execute on function quaydesk_member() to public;
grant execute on function quaydesk_organization() to public;
grant execute on function quaydesk_shops() to public;
grant execute on function search_conversations(uuid,uuid[],text[],text,integer) to :"users_role";
grant execute on function search_products(uuid,uuid,text[],integer) to :"users_role";
