import { sql, statement } from '../../platform/db/index.ts'
import type { ReviewColumns } from '../review-row.ts'
import type { Keys, Written } from './keys.ts'

export type NewReview = ReviewColumns & { readonly id: string }

export const lockReviews = statement(
  'customers.lockReviews',
  (p: Keys) => sql<Written>`
    select r.organization_id as "organizationId", r.channel_id as "channelId", r.external_id as "externalId", r.id, r.digest
      from unnest(${p.organizationIds}::uuid[], ${p.channelIds}::uuid[], ${p.externalIds}::text[])
             with ordinality as asked (organization_id, channel_id, external_id, place)
      join reviews r on r.organization_id = asked.organization_id and r.channel_id = asked.channel_id
                    and r.external_id = asked.external_id
     order by asked.place
       for update of r`,
)

export const upsertReviews = statement(
  'customers.upsertReviews',
  (p: { reviews: readonly NewReview[] }) => sql<Written>`
    insert into reviews as r (organization_id, id, shop_id, channel_id, external_id, order_external_id, product_external_id,
           stars, title, text, written_at, platform_updated_at, read_at, digest)
    select organization_id, id, shop_id, channel_id, external_id, order_external_id, product_external_id,
           stars, title, text, written_at, platform_updated_at, read_at, digest
      from jsonb_populate_recordset(null::reviews, ${JSON.stringify(p.reviews)}::jsonb)
        on conflict (organization_id, channel_id, external_id) do update set
           shop_id = excluded.shop_id, order_external_id = excluded.order_external_id,
           product_external_id = excluded.product_external_id, stars = excluded.stars, title = excluded.title,
           text = excluded.text, written_at = excluded.written_at, platform_updated_at = excluded.platform_updated_at,
           read_at = excluded.read_at, digest = excluded.digest, version = r.version + 1
     where (excluded.platform_updated_at, excluded.read_at) > (r.platform_updated_at, r.read_at) and r.erased_at is null
    returning r.organization_id as "organizationId", r.channel_id as "channelId", r.external_id as "externalId", r.id, r.digest`,
)
