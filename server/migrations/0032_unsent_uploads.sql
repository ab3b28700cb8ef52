-- An upload waits for the line that will carry it; what nobody sends within a day goes, row and bytes. Null: some line carries it, or it
-- never was an upload.
alter table files add column unsent_since timestamptz;
update files f set unsent_since = f.created_at
 where not exists (
   select 1 from (
     select m.organization_id, each ->> 'id' as id from messages m, jsonb_array_elements(m.files) each where m.files <> '[]'
     union all
     select d.organization_id, each ->> 'id' from deliveries d, jsonb_path_query(d.body, '$.files[*]') each
      where d.processed_at is null
   ) carried where carried.organization_id = f.organization_id and carried.id = f.id::text);
create index files_unsent on files (unsent_since) where unsent_since is not null;
-- Which rows share the same bytes.
create index files_content on files (organization_id, sha256);
create index drafts_with_files on drafts (organization_id) where file_ids <> '{}';
