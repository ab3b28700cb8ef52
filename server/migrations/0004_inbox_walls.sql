-- The walls around what 0003 holds: who reads and writes which rows.
alter table channels enable row level security;
create policy own_shops on channels to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
alter table identities enable row level security;
create policy own_shops on identities to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
alter table conversations enable row level security;
create policy own_shops on conversations to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
alter table sessions enable row level security;
create policy own_shops on sessions to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
alter table turns enable row level security;
create policy own_shops on turns to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
alter table session_assignments enable row level security;
create policy own_shops on session_assignments to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
alter table messages enable row level security;
create policy own_shops on messages to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
alter table conversation_acts enable row level security;
create policy own_shops on conversation_acts to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
alter table notes enable row level security;
create policy own_shops on notes to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
alter table conversation_tags enable row level security;
create policy own_shops on conversation_tags to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
alter table read_marks enable row level security;
create policy own_shops on read_marks to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
alter table files enable row level security;
create policy own_shops on files to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
alter table lookers enable row level security;
create policy own_shops on lookers to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
alter table tags enable row level security;
create policy own_organization on tags to :"users_role"
  using (organization_id = (select quaydesk_organization()));
alter table drafts enable row level security;
create policy own_drafts on drafts to :"users_role"
  using (organization_id = (select quaydesk_organization()) and member_id = (select quaydesk_member())
    and shop_id = any ((select quaydesk_shops())::uuid[]));
alter table saved_views enable row level security;
create policy visible_views on saved_views for select to :"users_role"
  using (organization_id = (select quaydesk_organization()) and (shared or member_id = (select quaydesk_member())));
create policy own_views on saved_views to :"users_role"
  using (organization_id = (select quaydesk_organization()) and member_id = (select quaydesk_member()));
alter table customers enable row level security;
create policy own_customers on customers to :"users_role"
  using (organization_id = (select quaydesk_organization()) and exists (
    select 1 from identities i where i.organization_id = customers.organization_id and i.customer_id = customers.id
      and i.shop_id = any ((select quaydesk_shops())::uuid[])));
alter table deliveries enable row level security;
alter table chat_replies enable row level security;
alter table events enable row level security;
create policy own_events on events to :"users_role"
  using (organization_id = (select quaydesk_organization())
    and (shop_id is null or shop_id = any ((select quaydesk_shops())::uuid[])));

create policy all_rows on channels to :"worker_role" using (true);
create policy all_rows on identities to :"worker_role" using (true);
create policy all_rows on conversations to :"worker_role" using (true);
create policy all_rows on sessions to :"worker_role" using (true);
create policy all_rows on turns to :"worker_role" using (true);
create policy all_rows on session_assignments to :"worker_role" using (true);
create policy all_rows on messages to :"worker_role" using (true);
create policy all_rows on conversation_acts to :"worker_role" using (true);
create policy all_rows on notes to :"worker_role" using (true);
create policy all_rows on conversation_tags to :"worker_role" using (true);
create policy all_rows on read_marks to :"worker_role" using (true);
create policy all_rows on files to :"worker_role" using (true);
create policy all_rows on chat_replies to :"worker_role" using (true);
create policy all_rows on lookers to :"worker_role" using (true);
create policy all_rows on tags to :"worker_role" using (true);
create policy all_rows on drafts to :"worker_role" using (true);
create policy all_rows on saved_views to :"worker_role" using (true);
create policy all_rows on customers to :"worker_role" using (true);
create policy all_rows on deliveries to :"worker_role" using (true);
create policy all_rows on events to :"worker_role" using (true);

grant select, insert, update, delete on channels, identities, customers, conversations, sessions, turns, session_assignments, messages,
  conversation_acts, notes, tags, conversation_tags, drafts, read_marks, saved_views, files, lookers to :"users_role";
grant select, insert on events to :"users_role";
grant select, insert, update, delete on channels, identities, customers, deliveries, conversations, sessions, turns, session_assignments, messages,
  conversation_acts, notes, tags, conversation_tags, drafts, read_marks, saved_views, files, chat_replies, lookers, events to :"worker_role";
