import { sql, statement } from '../../platform/db/index.ts'

export type ShopZoneRow = { readonly id: string; readonly name: string; readonly time_zone: string }

/** The asked shops, or all that the member sees, in the order of their names. */
export const findShopZones = statement(
  'analytics.findShopZones',
  (p: { organizationId: string; shopIds: readonly string[] | null }) => sql<ShopZoneRow>`
    select id, name, time_zone from shops
    where organization_id = ${p.organizationId} and (${p.shopIds}::uuid[] is null or id = any (${p.shopIds}::uuid[]))
    order by name, id`,
)

export type LabelRow = { readonly key: string; readonly label: string }

export const channelLabels = statement(
  'analytics.channelLabels',
  (p: { organizationId: string; keys: readonly string[] }) => sql<LabelRow>`
    select id::text as key, name as label from channels
    where organization_id = ${p.organizationId} and id = any (${p.keys}::uuid[])`,
)

export const memberLabels = statement(
  'analytics.memberLabels',
  (p: { organizationId: string; keys: readonly string[] }) => sql<LabelRow>`
    select id::text as key, name as label from members
    where organization_id = ${p.organizationId} and id = any (${p.keys}::uuid[])`,
)
