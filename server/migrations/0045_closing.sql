-- A close waits for the reply that is on its way: which one that is, and what became of it.
alter table conversation_acts add column message_id uuid;
alter table conversation_acts drop constraint conversation_acts_kind_check;
alter table conversation_acts add constraint conversation_acts_kind_check
  check (kind in ('assigned', 'released', 'closure-requested', 'closure-released', 'closure-undone', 'snoozed', 'closed-by-silence', 'closed'));
alter table conversation_acts add constraint conversation_acts_message_check
  check ((kind <> 'closure-released' or message_id is not null)
    and (message_id is null or kind in ('closure-requested', 'closure-released', 'closure-undone')));
create index messages_under_way on messages (organization_id, conversation_id, at desc, id desc)
  where state in ('queued', 'sending', 'unknown');

-- Whoever comes upon a close, the sweep says goodbye.
alter table sessions add column goodbye_due_at timestamptz;
create index sessions_goodbye_due on sessions (goodbye_due_at) where goodbye_due_at is not null;
