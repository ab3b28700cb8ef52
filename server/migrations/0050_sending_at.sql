-- When the latest attempt to send a message began: from then on the platform may have it, and before it can not be missing there.
alter table messages add column sending_at timestamptz;
