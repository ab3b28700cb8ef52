import { sql, statement } from '../../platform/db/index.ts'

export type ShopRow = {
  id: string
  name: string
  market: string
  timeZone: string
  currency: string
  languages: string[]
  version: number
  createdAt: Date
  /** The newest version of its settings. */
  settings: unknown
}

export type ShopFields = {
  name: string
  market: string
  timeZone: string
  currency: string
  languages: readonly string[]
}

export const insertShop = statement(
  'accounts.insertShop',
  (p: ShopFields & { organizationId: string; id: string; now: Date }) => sql`
    insert into shops (organization_id, id, name, market, time_zone, currency, languages, created_at)
    values (${p.organizationId}, ${p.id}, ${p.name}, ${p.market}, ${p.timeZone}, ${p.currency}, ${p.languages}, ${p.now})`,
)

export const countShops = statement(
  'accounts.countShops',
  (p: { organizationId: string }) => sql<{ count: number }>`
    select count(*)::int as count from shops where organization_id = ${p.organizationId}`,
)

/** The newest version rules even if the clock was set back: a new one is never written before the last. */
export const insertShopSettings = statement(
  'accounts.insertShopSettings',
  (p: { organizationId: string; shopId: string; settings: unknown; setBy: string; now: Date }) => sql`
    insert into shop_settings (organization_id, shop_id, valid_from, settings, set_by)
    select ${p.organizationId}::uuid, ${p.shopId}::uuid,
      greatest(${p.now}::timestamptz, max(valid_from) + interval '1 millisecond'), ${p.settings}::jsonb, ${p.setBy}::uuid
    from shop_settings where organization_id = ${p.organizationId} and shop_id = ${p.shopId}`,
)

const columns = sql`
  s.id, s.name, s.market, s.time_zone as "timeZone", s.currency, s.languages, s.version, s.created_at as "createdAt",
  (select v.settings from shop_settings v where v.organization_id = s.organization_id and v.shop_id = s.id
    order by v.valid_from desc limit 1) as settings`

export const findShop = statement(
  'accounts.findShop',
  (p: { organizationId: string; id: string }) => sql<ShopRow>`
    select ${columns} from shops s where s.organization_id = ${p.organizationId} and s.id = ${p.id}`,
)

export const lockShop = statement(
  'accounts.lockShop',
  (p: { organizationId: string; id: string }) => sql<ShopRow>`
    select ${columns} from shops s where s.organization_id = ${p.organizationId} and s.id = ${p.id} for update`,
)

/** Oldest first, so that the list keeps its order while shops are renamed. */
export const shopsAfter = statement(
  'accounts.shopsAfter',
  (p: { organizationId: string; createdAt: Date | null; id: string | null; limit: number }) => sql<ShopRow>`
    select ${columns} from shops s
    where s.organization_id = ${p.organizationId}
      and (${p.createdAt}::timestamptz is null or (s.created_at, s.id) > (${p.createdAt}, ${p.id}::uuid))
    order by s.created_at, s.id limit ${p.limit}`,
)

export const updateShop = statement(
  'accounts.updateShop',
  (p: ShopFields & { organizationId: string; id: string }) => sql`
    update shops set name = ${p.name}, market = ${p.market}, time_zone = ${p.timeZone}, currency = ${p.currency},
      languages = ${p.languages}, version = version + 1
    where organization_id = ${p.organizationId} and id = ${p.id}`,
)

/** Of each shop the versions from the one in force at `since` (all without it), oldest first. */
export const shopSettings = statement(
  'accounts.shopSettings',
  (p: { organizationId: string; shopIds: readonly string[]; since: Date | null }) => sql<{
    shopId: string
    validFrom: Date
    settings: unknown
  }>`
    select v.shop_id as "shopId", v.valid_from as "validFrom", v.settings from shop_settings v
    where v.organization_id = ${p.organizationId} and v.shop_id = any (${p.shopIds}::uuid[])
      and (${p.since}::timestamptz is null or v.valid_from >= coalesce(
        (select max(b.valid_from) from shop_settings b
         where b.organization_id = v.organization_id and b.shop_id = v.shop_id and b.valid_from <= ${p.since}), '-infinity'))
    order by v.shop_id, v.valid_from`,
)
