-- That what a message shows could not be fetched: said in the thread, until somebody asks for it again.
alter table messages add column media_given_up_at timestamptz;
