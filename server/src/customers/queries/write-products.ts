import { sql, statement } from '../../platform/db/index.ts'
import type { ProductColumns } from '../product-row.ts'
import type { Keys, Written } from './keys.ts'

export type NewProduct = Omit<ProductColumns, 'skus'> & { readonly id: string }
export type NewSku = ProductColumns['skus'][number] & {
  readonly organization_id: string
  readonly product_id: string
  readonly shop_id: string
  readonly channel_id: string
}

export const lockProducts = statement(
  'customers.lockProducts',
  (p: Keys) => sql<Written>`
    select r.organization_id as "organizationId", r.channel_id as "channelId", r.external_id as "externalId", r.id, r.digest
      from unnest(${p.organizationIds}::uuid[], ${p.channelIds}::uuid[], ${p.externalIds}::text[])
             with ordinality as asked (organization_id, channel_id, external_id, place)
      join products r on r.organization_id = asked.organization_id and r.channel_id = asked.channel_id
                     and r.external_id = asked.external_id
     order by asked.place
       for update of r`,
)

export const upsertProducts = statement(
  'customers.upsertProducts',
  (p: { products: readonly NewProduct[] }) => sql<Written>`
    insert into products as r (organization_id, id, shop_id, channel_id, external_id, name, description, status,
           platform_status, picture_url, search_text, platform_updated_at, read_at, digest)
    select organization_id, id, shop_id, channel_id, external_id, name, description, status,
           platform_status, picture_url, search_text, platform_updated_at, read_at, digest
      from jsonb_populate_recordset(null::products, ${JSON.stringify(p.products)}::jsonb)
        on conflict (organization_id, channel_id, external_id) do update set
           shop_id = excluded.shop_id, name = excluded.name, description = excluded.description, status = excluded.status,
           platform_status = excluded.platform_status, picture_url = excluded.picture_url,
           search_text = excluded.search_text, platform_updated_at = excluded.platform_updated_at,
           read_at = excluded.read_at, digest = excluded.digest, version = r.version + 1
     where (excluded.platform_updated_at, excluded.read_at) > (r.platform_updated_at, r.read_at)
    returning r.organization_id as "organizationId", r.channel_id as "channelId", r.external_id as "externalId", r.id, r.digest`,
)

export const deleteSkus = statement(
  'customers.deleteSkus',
  (p: { organizationIds: readonly string[]; productIds: readonly string[] }) => sql`
    delete from product_skus s
     using unnest(${p.organizationIds}::uuid[], ${p.productIds}::uuid[]) as changed (organization_id, product_id)
     where s.organization_id = changed.organization_id and s.product_id = changed.product_id`,
)

export const insertSkus = statement(
  'customers.insertSkus',
  (p: { skus: readonly NewSku[] }) => sql`
    insert into product_skus (organization_id, product_id, place, shop_id, channel_id, external_id, seller_sku, variant, currency,
           price, stock, picture_url)
    select organization_id, product_id, place, shop_id, channel_id, external_id, seller_sku, variant, currency,
           price, stock, picture_url
      from jsonb_populate_recordset(null::product_skus, ${JSON.stringify(p.skus)}::jsonb)`,
)
