-- New words wait in a list until they are sorted into the index. Some insert pays for the whole list: with the usual 4 MB a batch of
-- 500 messages took 2.5 s every twelfth time, with 256 kB none does, and inserting a message costs a quarter on average.
alter index messages_tokens set (gin_pending_list_limit = 256);
