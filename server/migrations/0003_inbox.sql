-- Channels, customers, conversations, sessions, messages, and what hangs on them.

create table channels (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  kind text not null check (kind in ('web-chat')),
  name text not null check (length(name) between 1 and 80),
  config jsonb not null default '{}',
  last_inbound_at timestamptz,
  last_outbound_at timestamptz,
  disabled_at timestamptz,
  version bigint not null default 1,
  created_at timestamptz not null,
  primary key (organization_id, id),
  unique (id),
  foreign key (organization_id, shop_id) references shops
);

create table customers (
  organization_id uuid not null references organizations,
  id uuid not null,
  name text not null,
  language text,
  blocked_at timestamptz,
  spam_at timestamptz,
  version bigint not null default 1,
  created_at timestamptz not null,
  primary key (organization_id, id)
);

create table identities (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  customer_id uuid not null,
  external_id text not null,
  display_name text not null,
  created_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, channel_id, external_id),
  foreign key (organization_id, channel_id) references channels,
  foreign key (organization_id, customer_id) references customers
);
create index identities_customer on identities (organization_id, customer_id);

-- The raw delivery is committed before anything else is done with it. Its unique key stays for ever; its body goes after 30 days.
create table deliveries (
  organization_id uuid not null,
  channel_id uuid not null,
  external_id text not null,
  id bigint generated always as identity,
  thread_key text not null,
  body jsonb,
  received_at timestamptz not null,
  processed_at timestamptz,
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  error text,
  primary key (organization_id, channel_id, external_id),
  foreign key (organization_id, channel_id) references channels
);
create index deliveries_waiting on deliveries (id) where processed_at is null;

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
  assigned_at timestamptz,
  turn_since timestamptz,
  red_at timestamptz,
  target_due_at timestamptz,
  verdict_due_at timestamptz,
  closing_at timestamptz,
  closing_by uuid,
  writer_id uuid,
  writing_until timestamptz,
  last_message_id uuid,
  last_message_at timestamptz,
  last_message_kind text,
  last_message_author text,
  last_message_preview text not null default '',
  last_customer_message_at timestamptz,
  next_due_at timestamptz,
  state jsonb not null,
  version bigint not null default 1,
  created_at timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, identity_id, thread_key),
  foreign key (organization_id, shop_id) references shops,
  foreign key (organization_id, channel_id) references channels,
  foreign key (organization_id, identity_id) references identities,
  foreign key (organization_id, customer_id) references customers,
  foreign key (organization_id, assignee_id) references members
);
create index conversations_open on conversations (organization_id, last_message_at desc, id desc) where open_session_id is not null;
create index conversations_newest on conversations (organization_id, last_message_at desc, id desc);
create index conversations_mine on conversations (organization_id, assignee_id, last_message_at desc, id desc) where open_session_id is not null;
create index conversations_waiting on conversations (organization_id, turn_since) where turn_since is not null;
create index conversations_due on conversations (next_due_at) where next_due_at is not null;
create index conversations_customer on conversations (organization_id, customer_id);

create table sessions (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  conversation_id uuid not null,
  customer_id uuid not null,
  origin text not null check (origin in ('customer', 'proactive')),
  first_message_id uuid not null,
  started_at timestamptz not null,
  last_message_at timestamptz not null,
  closed_at timestamptz,
  close_reason text check (close_reason in ('agent', 'silence')),
  closed_by uuid,
  silence_due_at timestamptz,
  excluded boolean not null,
  withdrawn boolean not null,
  needs_human_at timestamptz,
  needs_human_reason text,
  first_bot_answer_at timestamptz,
  first_human_answer_at timestamptz,
  first_human_answer_id uuid,
  first_human_answer_by uuid,
  human_answers integer not null,
  first_response_ms bigint,
  first_response_business_ms bigint,
  target_due_at timestamptz,
  target_holder_id uuid,
  verdict_due_at timestamptz,
  verdict_holder_id uuid,
  open_turn_at_close boolean not null default false,
  settings jsonb not null,
  facts jsonb not null,
  version bigint not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, conversation_id) references conversations,
  foreign key (organization_id, shop_id) references shops,
  check ((closed_at is null) = (close_reason is null)),
  check (first_human_answer_at is null or first_human_answer_id is not null)
);
create index sessions_started on sessions (organization_id, shop_id, started_at);
create index sessions_conversation on sessions (organization_id, conversation_id, started_at desc);
create index sessions_customer on sessions (organization_id, customer_id, started_at desc);
-- Never two open sessions in a conversation.
create unique index sessions_one_open on sessions (organization_id, conversation_id) where closed_at is null;

create table turns (
  organization_id uuid not null,
  session_id uuid not null,
  seq integer not null,
  shop_id uuid not null,
  channel_id uuid not null,
  conversation_id uuid not null,
  started_at timestamptz not null,
  first_message_id uuid not null,
  answered_at timestamptz,
  answered_by text check (answered_by in ('agent', 'bot')),
  member_id uuid,
  answer_message_id uuid,
  ended_by_close boolean not null,
  excluded boolean not null,
  primary key (organization_id, session_id, seq),
  foreign key (organization_id, session_id) references sessions on delete cascade,
  check ((answered_at is null) = (answered_by is null))
);
create index turns_started on turns (organization_id, shop_id, started_at);

create table session_assignments (
  organization_id uuid not null,
  session_id uuid not null,
  member_id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  assigned_at timestamptz not null,
  primary key (organization_id, session_id, member_id),
  foreign key (organization_id, session_id) references sessions on delete cascade
);
create index session_assignments_assigned on session_assignments (organization_id, shop_id, assigned_at);

create table messages (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  conversation_id uuid not null,
  session_id uuid,
  external_id text,
  client_id text,
  author_kind text not null check (author_kind in ('customer', 'agent', 'bot', 'system')),
  member_id uuid,
  kind text not null check (kind in ('text', 'image', 'file')),
  purpose text not null check (purpose in ('message', 'answer', 'welcome', 'opener', 'away', 'vacation', 'holding', 'hand-over', 'faq-card', 'queue-position', 'nudge', 'goodbye', 'survey')),
  text text not null,
  files jsonb not null default '[]',
  language text,
  marks jsonb not null,
  tokens text[] not null,
  at timestamptz not null,
  received_at timestamptz not null,
  platform_index bigint,
  in_reply_to uuid,
  state text not null check (state in ('received', 'queued', 'sending', 'sent', 'failed', 'unknown')),
  failure text,
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  accepted_at timestamptz,
  edited_at timestamptz,
  deleted_at timestamptz,
  version bigint not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, conversation_id) references conversations,
  check (author_kind <> 'customer' or state = 'received'),
  check (state <> 'sent' or accepted_at is not null)
);
create unique index messages_external on messages (organization_id, channel_id, external_id) where external_id is not null;
create unique index messages_client on messages (organization_id, member_id, client_id) where client_id is not null and member_id is not null;
create index messages_thread on messages (organization_id, conversation_id, at desc, id desc);
create index messages_sent on messages (organization_id, shop_id, at);
create index messages_tokens on messages using gin (tokens);
create index messages_outgoing on messages (next_attempt_at) where state in ('queued', 'sending', 'unknown');

-- What people did to a conversation, as far as its sessions depend on it.
create table conversation_acts (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  conversation_id uuid not null,
  kind text not null check (kind in ('assigned', 'released', 'closure-requested', 'closure-undone', 'snoozed', 'closed-by-silence', 'closed')),
  at timestamptz not null,
  by_member_id uuid,
  member_id uuid,
  until_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, conversation_id) references conversations
);
create index conversation_acts_thread on conversation_acts (organization_id, conversation_id, at desc, id desc);

create table notes (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  client_id text not null,
  text text not null check (length(text) between 1 and 10000),
  at timestamptz not null,
  version bigint not null default 1,
  primary key (organization_id, id),
  unique (organization_id, member_id, client_id),
  foreign key (organization_id, conversation_id) references conversations,
  foreign key (organization_id, member_id) references members
);
create index notes_thread on notes (organization_id, conversation_id, at desc, id desc);

create table tags (
  organization_id uuid not null references organizations,
  id uuid not null,
  name text not null check (length(name) between 1 and 40),
  created_at timestamptz not null,
  primary key (organization_id, id)
);
create unique index tags_name on tags (organization_id, lower(name));

create table conversation_tags (
  organization_id uuid not null,
  conversation_id uuid not null,
  tag_id uuid not null,
  shop_id uuid not null,
  tagged_by uuid not null,
  tagged_at timestamptz not null,
  primary key (organization_id, conversation_id, tag_id),
  foreign key (organization_id, conversation_id) references conversations,
  foreign key (organization_id, tag_id) references tags on delete cascade
);
create index conversation_tags_tag on conversation_tags (organization_id, tag_id);

create table drafts (
  organization_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  shop_id uuid not null,
  mode text not null check (mode in ('reply', 'note')),
  text text not null check (length(text) <= 20000),
  file_ids uuid[] not null default '{}',
  updated_at timestamptz not null,
  primary key (organization_id, conversation_id, member_id, mode),
  foreign key (organization_id, conversation_id) references conversations,
  foreign key (organization_id, member_id) references members
);

create table read_marks (
  organization_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  shop_id uuid not null,
  read_at timestamptz not null,
  primary key (organization_id, conversation_id, member_id),
  foreign key (organization_id, conversation_id) references conversations,
  foreign key (organization_id, member_id) references members
);

create table saved_views (
  organization_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  filter jsonb not null,
  shared boolean not null,
  created_at timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, member_id) references members
);
create index saved_views_member on saved_views (organization_id, member_id);

create table files (
  organization_id uuid not null references organizations,
  id uuid not null,
  shop_id uuid not null,
  sha256 bytea not null,
  name text not null check (length(name) between 1 and 255),
  mime text not null,
  bytes bigint not null check (bytes >= 0),
  width integer,
  height integer,
  uploaded_by_member uuid,
  uploaded_by_identity text,
  created_at timestamptz not null,
  primary key (organization_id, id)
);

-- What a visitor's chat window holds of our answers: for web chat this is "the platform has accepted it".
create table chat_replies (
  organization_id uuid not null,
  channel_id uuid not null,
  message_id uuid not null,
  identity_id uuid not null,
  author_name text not null,
  author_kind text not null,
  text text not null,
  files jsonb not null default '[]',
  accepted_at timestamptz not null,
  primary key (organization_id, message_id),
  foreign key (organization_id, channel_id) references channels
);
create index chat_replies_visitor on chat_replies (organization_id, identity_id, accepted_at desc);

-- Who looks at a conversation right now. Losing it in a crash costs nothing, so it isn't logged.
create unlogged table lookers (
  organization_id uuid not null,
  conversation_id uuid not null,
  member_id uuid not null,
  shop_id uuid not null,
  seen_at timestamptz not null,
  primary key (organization_id, conversation_id, member_id)
);

-- Appended with every change, in the same transaction. xid lets a reader stay below the oldest running transaction:
-- ids are not committed in their order.
create table events (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  organization_id uuid not null,
  shop_id uuid,
  conversation_id uuid,
  kind text not null,
  subject_id uuid,
  member_id uuid,
  at timestamptz not null
);
create index events_xid on events (xid, id);
