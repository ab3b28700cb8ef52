-- Orders, parcels, returns, products, reviews and the platform's own figures, as read from the channels, and how their buyers are joined
-- with the identities that write.
--
-- Nothing of it is ours: the platform has it, and what it says later replaces what it said before. So a row keeps the platform's own
-- time of change and our time of reading, and is only overwritten by a pair that is later; rows name each other by the platform's ids,
-- without foreign keys, for they arrive in any order.
--
-- Erasing a customer: for the pairs (channel_id, buyer_external_id) of his identities, take from orders buyer_external_id, buyer_name,
-- buyer_note, seller_note and destination, from the orders' parcels the numbers and their events, from returns reason_text and
-- tracking_number, from reviews title and text, and set erased_at on these rows: a later reading leaves rows with erased_at as they are,
-- so nothing comes back. What is left (products, amounts, times, stars) names nobody and figures still add up. On identities
-- buyer_external_id, avatar_url and display_name go.

alter table identities
  add column buyer_external_id text,
  add column avatar_url text,
  add column facts_read_at timestamptz;
create index identities_buyer on identities (organization_id, channel_id, buyer_external_id) where buyer_external_id is not null;

create table orders (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  external_id text not null check (length(external_id) between 1 and 100),
  -- Null: the platform doesn't say, or the customer was erased.
  buyer_external_id text,
  buyer_name text,
  kind text not null check (kind in ('usual', 'sample', 'replacement', 'exchange')),
  status text not null check (status in ('unpaid', 'on-hold', 'to-ship', 'partly-shipped', 'awaiting-collection', 'in-transit',
    'delivered', 'completed', 'cancelled', 'other')),
  platform_status text not null,
  placed_at timestamptz not null,
  paid_at timestamptz,
  packed_at timestamptz,
  shipped_at timestamptz,
  delivered_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text,
  cancel_requested_at timestamptz,
  -- Deadlines. auto_cancel_at is for the seller's reminders only and never leaves the server as a date of arrival.
  ship_by_at timestamptz,
  deliver_by_at timestamptz,
  auto_cancel_at timestamptz,
  currency text not null check (length(currency) = 3),
  total numeric not null,
  shipping_fee numeric,
  cash_on_delivery boolean not null,
  buyer_note text,
  seller_note text,
  destination text,
  delivery_option text,
  platform_updated_at timestamptz not null,
  read_at timestamptz not null,
  digest text not null,
  erased_at timestamptz,
  version bigint not null default 1,
  primary key (organization_id, id),
  unique (organization_id, channel_id, external_id),
  foreign key (organization_id, channel_id) references channels
);
create index orders_buyer on orders (organization_id, channel_id, buyer_external_id, placed_at desc, id desc);
create index orders_shop on orders (organization_id, shop_id, placed_at desc);
-- People say the last digits of a number, and write it without what a platform puts in front.
create index orders_number on orders (organization_id, reverse(external_id) text_pattern_ops);

-- The lines of an order, replaced as a whole whenever a later reading says something else.
create table order_lines (
  organization_id uuid not null,
  order_id uuid not null,
  line integer not null,
  shop_id uuid not null,
  channel_id uuid not null,
  external_id text not null,
  product_external_id text not null,
  sku_external_id text,
  name text not null,
  variant text,
  seller_sku text,
  picture_url text,
  quantity integer not null check (quantity > 0),
  currency text,
  price numeric,
  parcel_external_id text,
  cancelled boolean not null,
  primary key (organization_id, order_id, line),
  foreign key (organization_id, order_id) references orders on delete cascade,
  check ((price is null) = (currency is null))
);
create index order_lines_parcel on order_lines (organization_id, channel_id, parcel_external_id) where parcel_external_id is not null;
create index order_lines_product on order_lines (organization_id, channel_id, product_external_id);

create table parcels (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  external_id text not null check (length(external_id) between 1 and 100),
  status text not null check (status in ('preparing', 'in-transit', 'out-for-delivery', 'delivered', 'failed', 'returned', 'cancelled', 'other')),
  platform_status text not null,
  carrier text,
  tracking_number text,
  last_mile_tracking_number text,
  platform_updated_at timestamptz not null,
  read_at timestamptz not null,
  digest text not null,
  erased_at timestamptz,
  version bigint not null default 1,
  primary key (organization_id, id),
  unique (organization_id, channel_id, external_id),
  foreign key (organization_id, channel_id) references channels
);
create index parcels_tracking on parcels (organization_id, tracking_number) where tracking_number is not null;
create index parcels_open on parcels (organization_id, channel_id, platform_updated_at)
  where status in ('preparing', 'in-transit', 'out-for-delivery', 'failed', 'other');

-- What the carrier reported. An event once said stays: readings are joined, whichever comes first.
create table parcel_events (
  organization_id uuid not null,
  channel_id uuid not null,
  parcel_external_id text not null,
  at timestamptz not null,
  text text not null check (length(text) between 1 and 500),
  shop_id uuid not null,
  primary key (organization_id, channel_id, parcel_external_id, at, text)
);

-- Forecasts come by another way than parcels (inside a message), so they are kept by themselves; the latest reading counts.
create table parcel_estimates (
  organization_id uuid not null,
  channel_id uuid not null,
  parcel_external_id text not null,
  shop_id uuid not null,
  from_at timestamptz,
  to_at timestamptz,
  read_at timestamptz not null,
  primary key (organization_id, channel_id, parcel_external_id),
  check (from_at is not null or to_at is not null)
);

create table returns (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  external_id text not null check (length(external_id) between 1 and 100),
  order_external_id text not null,
  kind text not null check (kind in ('return', 'refund', 'replacement', 'cancellation')),
  status text not null check (status in ('requested', 'awaiting-parcel', 'sent-back', 'awaiting-buyer', 'approved', 'rejected', 'completed',
    'withdrawn', 'other')),
  platform_status text not null,
  reason text,
  reason_text text,
  product_external_ids text[] not null,
  currency text,
  refund numeric,
  tracking_number text,
  carrier text,
  act_by_at timestamptz,
  action text,
  requested_at timestamptz not null,
  platform_updated_at timestamptz not null,
  read_at timestamptz not null,
  digest text not null,
  erased_at timestamptz,
  version bigint not null default 1,
  primary key (organization_id, id),
  unique (organization_id, channel_id, external_id),
  foreign key (organization_id, channel_id) references channels,
  check ((refund is null) = (currency is null))
);
create index returns_order on returns (organization_id, channel_id, order_external_id);
create index returns_shop on returns (organization_id, shop_id, requested_at desc);

create table products (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  external_id text not null check (length(external_id) between 1 and 100),
  name text not null,
  description text not null,
  status text not null check (status in ('on-sale', 'not-on-sale', 'deleted')),
  platform_status text not null,
  picture_url text,
  -- Name, variants and numbers in small letters without accents; found by every pair of neighbouring letters, like customers' names.
  search_text text not null,
  search_pairs text[] generated always as (quaydesk_letter_pairs(search_text)) stored,
  platform_updated_at timestamptz not null,
  read_at timestamptz not null,
  digest text not null,
  version bigint not null default 1,
  primary key (organization_id, id),
  unique (organization_id, channel_id, external_id),
  foreign key (organization_id, channel_id) references channels
);
create index products_newest on products (organization_id, channel_id, platform_updated_at desc, id desc);
create index products_search on products using gin (search_pairs);

create table product_skus (
  organization_id uuid not null,
  product_id uuid not null,
  place integer not null,
  shop_id uuid not null,
  channel_id uuid not null,
  external_id text not null,
  seller_sku text,
  variant text not null,
  currency text,
  price numeric,
  stock integer,
  picture_url text,
  primary key (organization_id, product_id, place),
  foreign key (organization_id, product_id) references products on delete cascade,
  check ((price is null) = (currency is null))
);

create table reviews (
  organization_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  channel_id uuid not null,
  external_id text not null check (length(external_id) between 1 and 100),
  order_external_id text,
  product_external_id text not null,
  stars integer not null check (stars between 1 and 5),
  title text,
  text text not null,
  written_at timestamptz not null,
  platform_updated_at timestamptz not null,
  read_at timestamptz not null,
  digest text not null,
  erased_at timestamptz,
  version bigint not null default 1,
  primary key (organization_id, id),
  unique (organization_id, channel_id, external_id),
  foreign key (organization_id, channel_id) references channels
);
create index reviews_order on reviews (organization_id, channel_id, order_external_id) where order_external_id is not null;
create index reviews_shop on reviews (organization_id, shop_id, written_at desc);

-- What the platform says of the seller's service, day by day; kept beside our own figures and never mixed with them.
create table platform_performance (
  organization_id uuid not null,
  channel_id uuid not null,
  day date not null,
  shop_id uuid not null,
  sessions integer not null check (sessions >= 0),
  -- Of 100.
  response_percentage numeric,
  response_minutes numeric,
  satisfaction_percentage numeric,
  conversion_percentage numeric,
  currency text,
  guided_sales numeric,
  read_at timestamptz not null,
  primary key (organization_id, channel_id, day),
  foreign key (organization_id, channel_id) references channels
);
create index platform_performance_shop on platform_performance (organization_id, shop_id, day);

-- The walls.
alter table orders enable row level security;
alter table order_lines enable row level security;
alter table parcels enable row level security;
alter table parcel_events enable row level security;
alter table parcel_estimates enable row level security;
alter table returns enable row level security;
alter table products enable row level security;
alter table product_skus enable row level security;
alter table reviews enable row level security;
alter table platform_performance enable row level security;

create policy own_shops on orders to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
create policy own_shops on order_lines to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
create policy own_shops on parcels to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
create policy own_shops on parcel_events to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
create policy own_shops on parcel_estimates to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
create policy own_shops on returns to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
create policy own_shops on products to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
create policy own_shops on product_skus to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
create policy own_shops on reviews to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));
create policy own_shops on platform_performance to :"users_role"
  using (organization_id = (select quaydesk_organization()) and shop_id = any ((select quaydesk_shops())::uuid[]));

create policy all_rows on orders to :"worker_role" using (true);
create policy all_rows on order_lines to :"worker_role" using (true);
create policy all_rows on parcels to :"worker_role" using (true);
create policy all_rows on parcel_events to :"worker_role" using (true);
create policy all_rows on parcel_estimates to :"worker_role" using (true);
create policy all_rows on returns to :"worker_role" using (true);
create policy all_rows on products to :"worker_role" using (true);
create policy all_rows on product_skus to :"worker_role" using (true);
create policy all_rows on reviews to :"worker_role" using (true);
create policy all_rows on platform_performance to :"worker_role" using (true);

-- Members read; only what reads the channels writes.
grant select on orders, order_lines, parcels, parcel_events, parcel_estimates, returns, products, product_skus, reviews,
  platform_performance to :"users_role";
grant select, insert, update, delete on orders, order_lines, parcels, parcel_events, parcel_estimates, returns, products, product_skus,
  reviews, platform_performance to :"worker_role";

-- As 0020 made it, and beside it: an order number, or four or more of its last characters, finds the conversation of the
-- order's buyer, and so does a parcel's number.
create or replace function search_conversations(organization uuid, shops uuid[], wanted text[], asked text, most integer)
  returns table (conversation_id uuid) language plpgsql stable security definer set search_path = public, pg_temp
  as $$
declare
  number text := regexp_replace(asked, '[^A-Za-z0-9-]', '', 'g');
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
      union all
      (select c.id, c.last_message_at
         from orders o
         join identities i on i.organization_id = o.organization_id and i.channel_id = o.channel_id
                          and i.buyer_external_id = o.buyer_external_id
         join conversations c on c.organization_id = i.organization_id and c.identity_id = i.id
        where o.organization_id = $1 and length($6) >= 4 and reverse(o.external_id) like reverse($6) || ''%''
          and o.shop_id = any($2) and c.shop_id = any($2)
        limit 10000)
      union all
      (select c.id, c.last_message_at
         from parcels p
         join order_lines l on l.organization_id = p.organization_id and l.channel_id = p.channel_id
                           and l.parcel_external_id = p.external_id
         join orders o on o.organization_id = l.organization_id and o.id = l.order_id
         join identities i on i.organization_id = o.organization_id and i.channel_id = o.channel_id
                          and i.buyer_external_id = o.buyer_external_id
         join conversations c on c.organization_id = i.organization_id and c.identity_id = i.id
        where p.organization_id = $1 and length($6) >= 4 and p.tracking_number = $6
          and p.shop_id = any($2) and c.shop_id = any($2)
        limit 10000)
    )
    select found.conversation_id from found
     group by found.conversation_id order by max(found.at) desc nulls last limit $5'
  using organization, shops, wanted, asked, most, number;
end $$;

-- Products of a channel whose text holds every word. Runs as the owner, as search_conversations does and with the same wall: the shop
-- must be one of the caller's. A word of one letter has no pair and is looked for in all products of the channel.
create function search_products(organization uuid, channel uuid, words text[], most integer)
  returns table (product_id uuid) language plpgsql stable security definer set search_path = public, pg_temp
  as $$
declare
  pairs text[] := (select coalesce(array_agg(distinct pair), '{}')
                     from unnest(words) word, unnest(quaydesk_letter_pairs(word)) pair where length(word) >= 2);
begin
  if organization is distinct from quaydesk_organization() then
    return;
  end if;
  return query execute '
    select p.id from products p
     where p.organization_id = $1 and p.channel_id = $2 and p.shop_id = any(quaydesk_shops())
       and ($3 = ''{}'' or p.search_pairs @> $3)
       and not exists (select 1 from unnest($4) word where strpos(p.search_text, word) = 0)
     order by p.platform_updated_at desc, p.id desc limit $5'
  using organization, channel, pairs, words, most;
end $$;
revoke execute on function search_products(uuid, uuid, text[], integer) from public;
grant execute on function search_products(uuid, uuid, text[], integer) to :"users_role";
