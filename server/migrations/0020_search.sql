-- Full-text search in every language: messages and notes by tokens, customers by the letters of their names.

alter table notes add column tokens text[] not null default '{}';
create index notes_tokens on notes using gin (tokens);

-- Names are short and come in any script, so every pair of neighbouring letters finds them: no word has to be whole.
create function quaydesk_letter_pairs(name text) returns text[] language sql immutable parallel safe
  as $$ select array_agg(distinct substr(lower(name), i, 2)) from generate_series(1, greatest(length(name) - 1, 1)) i $$;

alter table customers add column name_pairs text[] generated always as (quaydesk_letter_pairs(name)) stored;
create index customers_name_pairs on customers using gin (name_pairs);

-- Runs as the owner, because @> is not leakproof and would lose its index under a policy (measured: 0.06 to 100 ms). It takes
-- organization and shops as arguments and gives nothing where the caller may not see them. Planned for each search anew: how
-- many texts hold a word decides about the index. Of a word in more than 10,000 texts it looks at 10,000, for whoever asks
-- for such a word has to narrow the search anyway.
create function search_conversations(organization uuid, shops uuid[], wanted text[], asked text, most integer)
  returns table (conversation_id uuid) language plpgsql stable security definer set search_path = public, pg_temp
  as $$
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
end $$;
revoke execute on function search_conversations(uuid, uuid[], text[], text, integer) from public;
grant execute on function search_conversations(uuid, uuid[], text[], text, integer) to :"users_role";
