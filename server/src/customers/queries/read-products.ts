import { sql, statement } from '../../platform/db/index.ts'

export type ProductRow = {
  id: string
  channelId: string
  externalId: string
  name: string
  status: 'on-sale' | 'not-on-sale' | 'deleted'
  pictureUrl: string | null
  /** The platform's last change, by which lists are ordered. */
  at: Date
}

const productColumns = sql`
  p.id, p.channel_id as "channelId", p.external_id as "externalId", p.name, p.status, p.picture_url as "pictureUrl",
  p.platform_updated_at as at`

/** Newest change first; deleted ones can't be sent and are left out. */
export const listChannelProducts = statement(
  'customers.listChannelProducts',
  (q: {
    organizationId: string
    channelId: string
    /** What a search has found. */
    foundIds: readonly string[] | null
    afterAt: Date | null
    afterId: string | null
    limit: number
  }) => sql<ProductRow>`
    select ${productColumns} from products p
     where p.organization_id = ${q.organizationId} and p.channel_id = ${q.channelId} and p.status <> 'deleted'
       and (${q.foundIds}::uuid[] is null or p.id = any(${q.foundIds}))
       and (${q.afterAt}::timestamptz is null or (p.platform_updated_at, p.id) < (${q.afterAt}, ${q.afterId}::uuid))
     order by p.platform_updated_at desc, p.id desc
     limit ${q.limit}`,
)

export const searchProducts = statement(
  'customers.searchProducts',
  (q: { organizationId: string; channelId: string; words: readonly string[]; most: number }) => sql<{
    id: string
  }>`
    select product_id as id
      from search_products(${q.organizationId}::uuid, ${q.channelId}::uuid, ${q.words}::text[], ${q.most}::integer)`,
)

/** By the ids that cards name; in any order. */
export const findProductsByNumber = statement(
  'customers.findProductsByNumber',
  (q: {
    organizationId: string
    channelIds: readonly string[]
    externalIds: readonly string[]
  }) => sql<ProductRow>`
    select ${productColumns}
      from unnest(${q.channelIds}::uuid[], ${q.externalIds}::text[]) as asked (channel_id, external_id)
      join products p on p.organization_id = ${q.organizationId} and p.channel_id = asked.channel_id
                     and p.external_id = asked.external_id`,
)

export type SkuRow = {
  productId: string
  externalId: string
  sellerSku: string | null
  variant: string
  currency: string | null
  price: string | null
  stock: number | null
  pictureUrl: string | null
}

export const findSkus = statement(
  'customers.findSkus',
  (q: { organizationId: string; productIds: readonly string[] }) => sql<SkuRow>`
    select s.product_id as "productId", s.external_id as "externalId", s.seller_sku as "sellerSku", s.variant, s.currency,
           s.price, s.stock, s.picture_url as "pictureUrl"
      from product_skus s
     where s.organization_id = ${q.organizationId} and s.product_id = any(${q.productIds}::uuid[])
     order by s.product_id, s.place`,
)
