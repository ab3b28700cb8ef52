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
    )
    select found.conversation_id from found
     group by found.conversation_id order by max(found.at) desc nulls last limit $5'
  using organization, shops, wanted, asked, most;
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
  constraint channels_pkey PRIMARY KEY (organization_id, id),
  constraint channels_id_key UNIQUE (id),
  constraint channels_organization_id_shop_id_fkey FOREIGN KEY (organization_id, shop_id) REFERENCES shops(organization_id, id),
  constraint channels_kind_check CHECK ((kind = 'web-chat'::text)),
  constraint channels_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
);
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
  constraint identities_pkey PRIMARY KEY (organization_id, id),
  constraint identities_organization_id_channel_id_external_id_key UNIQUE (organization_id, channel_id, external_id),
  constraint identities_organization_id_channel_id_fkey FOREIGN KEY (organization_id, channel_id) REFERENCES channels(organization_id, id),
  constraint identities_organization_id_customer_id_fkey FOREIGN KEY (organization_id, customer_id) REFERENCES customers(organization_id, id)
);
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
  constraint messages_pkey PRIMARY KEY (organization_id, id),
  constraint messages_organization_id_conversation_id_fkey FOREIGN KEY (organization_id, conversation_id) REFERENCES conversations(organization_id, id),
  constraint messages_author_kind_check CHECK ((author_kind = ANY (ARRAY['customer'::text, 'agent'::text, 'bot'::text, 'system'::text]))),
  constraint messages_check CHECK (((author_kind <> 'customer'::text) OR (state = 'received'::text))),
  constraint messages_check1 CHECK (((state <> 'sent'::text) OR (accepted_at IS NOT NULL))),
  constraint messages_kind_check CHECK ((kind = ANY (ARRAY['text'::text, 'image'::text, 'file'::text]))),
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
grant select, update on organizations to :"users_role";
grant delete, insert, select, update on organizations to :"worker_role";
grant delete, insert, select, update on read_marks to :"users_role";
grant delete, insert, select, update on read_marks to :"worker_role";
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
