-- Who owns what: organizations, their shops and members, and the walls between them.
-- The users' role sees rows of one organization and of the member's shops only; the worker's role sees all rows
-- and names the organization itself. Both are granted table by table.

create function quaydesk_organization() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('quaydesk.organization_id', true), '')::uuid $$;

create function quaydesk_member() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('quaydesk.member_id', true), '')::uuid $$;

create function quaydesk_shops() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('quaydesk.shop_ids', true), ''), '{}')::uuid[] $$;

create table installation (
  id boolean primary key default true check (id),
  live_epoch uuid not null,
  setup_token_hash bytea,
  setup_completed_at timestamptz,
  created_at timestamptz not null
);

create table organizations (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  created_at timestamptz not null
);

create table shops (
  organization_id uuid not null references organizations,
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  market text not null check (market ~ '^[A-Z]{2}$'),
  time_zone text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  languages text[] not null check (cardinality(languages) between 1 and 20),
  version bigint not null default 1,
  created_at timestamptz not null,
  primary key (organization_id, id)
);

-- Append-only: a session keeps the targets, hours and vacations that were in force when it started.
create table shop_settings (
  organization_id uuid not null,
  shop_id uuid not null,
  valid_from timestamptz not null,
  settings jsonb not null,
  set_by uuid,
  primary key (organization_id, shop_id, valid_from),
  foreign key (organization_id, shop_id) references shops
);

create table members (
  organization_id uuid not null references organizations,
  id uuid not null,
  user_id text not null unique,
  name text not null check (length(name) between 1 and 80),
  email text not null,
  role text not null check (role in ('owner', 'admin', 'lead', 'agent', 'viewer')),
  all_shops boolean not null,
  preferences jsonb not null default '{}',
  disabled_at timestamptz,
  version bigint not null default 1,
  created_at timestamptz not null,
  primary key (organization_id, id)
);
create unique index members_email on members (organization_id, lower(email));

create table member_shops (
  organization_id uuid not null,
  member_id uuid not null,
  shop_id uuid not null,
  primary key (organization_id, member_id, shop_id),
  foreign key (organization_id, member_id) references members,
  foreign key (organization_id, shop_id) references shops
);

create table invites (
  organization_id uuid not null references organizations,
  id uuid not null,
  email text not null,
  role text not null check (role in ('admin', 'lead', 'agent', 'viewer')),
  all_shops boolean not null,
  shop_ids uuid[] not null,
  token_hash bytea not null unique,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (organization_id, id)
);

create table audit_log (
  organization_id uuid not null references organizations,
  id uuid not null,
  at timestamptz not null,
  member_id uuid,
  action text not null,
  subject_id text,
  details jsonb not null default '{}',
  primary key (organization_id, id)
);
create index audit_log_newest on audit_log (organization_id, at desc, id desc);

alter table organizations enable row level security;
alter table shops enable row level security;
alter table shop_settings enable row level security;
alter table members enable row level security;
alter table member_shops enable row level security;
alter table invites enable row level security;
alter table audit_log enable row level security;
alter table installation enable row level security;

create policy own_organization on organizations to :"users_role"
  using (id = (select quaydesk_organization()));
create policy own_shops on shops to :"users_role"
  using (organization_id = (select quaydesk_organization()) and id = any ((select quaydesk_shops())::uuid[]));
create policy new_shops on shops for insert to :"users_role"
  with check (organization_id = (select quaydesk_organization()));
create policy own_shops on shop_settings to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
create policy own_organization on members to :"users_role"
  using (organization_id = (select quaydesk_organization()));
create policy own_organization on member_shops to :"users_role"
  using (organization_id = (select quaydesk_organization()));
create policy own_organization on invites to :"users_role"
  using (organization_id = (select quaydesk_organization()));
create policy own_organization on audit_log to :"users_role"
  using (organization_id = (select quaydesk_organization()));

create policy all_rows on organizations to :"worker_role" using (true);
create policy all_rows on shops to :"worker_role" using (true);
create policy all_rows on shop_settings to :"worker_role" using (true);
create policy all_rows on members to :"worker_role" using (true);
create policy all_rows on member_shops to :"worker_role" using (true);
create policy all_rows on invites to :"worker_role" using (true);
create policy all_rows on audit_log to :"worker_role" using (true);
create policy all_rows on installation to :"worker_role" using (true);

grant select on organizations, shops, shop_settings, members, member_shops, invites, audit_log to :"users_role";
grant insert, update on shops, members, member_shops, invites to :"users_role";
grant update on organizations to :"users_role";
grant insert on shop_settings, audit_log to :"users_role";
grant delete on member_shops to :"users_role";
grant select, insert, update, delete on organizations, shops, shop_settings, members, member_shops, invites, audit_log, installation to :"worker_role";
