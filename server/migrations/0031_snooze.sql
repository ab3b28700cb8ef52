-- A snoozed conversation stands in no view of open ones until a time or the customer's next message. The sweep that brings it back
-- empties the column in the same transaction in which it tells the screens, so that lists, counts and screens never disagree.
alter table conversations add column snoozed_until timestamptz;
create index conversations_snoozed on conversations (organization_id, snoozed_until, id) where snoozed_until is not null;
create index conversations_snooze_ends on conversations (snoozed_until) where snoozed_until is not null;
