import { sql, statement } from '../../platform/db/index.ts'
import type { EstimateRow, EventRow, ParcelColumns } from '../parcel-row.ts'
import type { Keys, Written } from './keys.ts'

export type NewParcel = ParcelColumns & { readonly id: string }
type ParcelKey = Omit<Written, 'id' | 'digest'>

export const lockParcels = statement(
  'customers.lockParcels',
  (p: Keys) => sql<Written>`
    select r.organization_id as "organizationId", r.channel_id as "channelId", r.external_id as "externalId", r.id, r.digest
      from unnest(${p.organizationIds}::uuid[], ${p.channelIds}::uuid[], ${p.externalIds}::text[])
             with ordinality as asked (organization_id, channel_id, external_id, place)
      join parcels r on r.organization_id = asked.organization_id and r.channel_id = asked.channel_id
                    and r.external_id = asked.external_id
     order by asked.place
       for update of r`,
)

export const upsertParcels = statement(
  'customers.upsertParcels',
  (p: { parcels: readonly NewParcel[] }) => sql<Written>`
    insert into parcels as r (organization_id, id, shop_id, channel_id, external_id, status, platform_status, carrier,
           tracking_number, last_mile_tracking_number, platform_updated_at, read_at, digest)
    select organization_id, id, shop_id, channel_id, external_id, status, platform_status, carrier,
           tracking_number, last_mile_tracking_number, platform_updated_at, read_at, digest
      from jsonb_populate_recordset(null::parcels, ${JSON.stringify(p.parcels)}::jsonb)
        on conflict (organization_id, channel_id, external_id) do update set
           shop_id = excluded.shop_id, status = excluded.status, platform_status = excluded.platform_status,
           carrier = excluded.carrier, tracking_number = excluded.tracking_number,
           last_mile_tracking_number = excluded.last_mile_tracking_number,
           platform_updated_at = excluded.platform_updated_at, read_at = excluded.read_at, digest = excluded.digest,
           version = r.version + 1
     where (excluded.platform_updated_at, excluded.read_at) > (r.platform_updated_at, r.read_at) and r.erased_at is null
    returning r.organization_id as "organizationId", r.channel_id as "channelId", r.external_id as "externalId", r.id, r.digest`,
)

/** Adds what is new; a parcel whose customer was erased gets no events any more. */
export const insertParcelEvents = statement(
  'customers.insertParcelEvents',
  (p: { events: readonly EventRow[] }) => sql<ParcelKey>`
    insert into parcel_events (organization_id, channel_id, parcel_external_id, at, text, shop_id)
    select e.organization_id, e.channel_id, e.parcel_external_id, e.at, e.text, e.shop_id
      from jsonb_populate_recordset(null::parcel_events, ${JSON.stringify(p.events)}::jsonb) e
     where not exists (
       select 1 from parcels r
        where r.organization_id = e.organization_id and r.channel_id = e.channel_id
          and r.external_id = e.parcel_external_id and r.erased_at is not null)
        on conflict do nothing
    returning organization_id as "organizationId", channel_id as "channelId", parcel_external_id as "externalId"`,
)

export const upsertEstimates = statement(
  'customers.upsertEstimates',
  (p: { estimates: readonly EstimateRow[] }) => sql<ParcelKey>`
    insert into parcel_estimates as e (organization_id, channel_id, parcel_external_id, shop_id, from_at, to_at, read_at)
    select organization_id, channel_id, parcel_external_id, shop_id, from_at, to_at, read_at
      from jsonb_populate_recordset(null::parcel_estimates, ${JSON.stringify(p.estimates)}::jsonb)
        on conflict (organization_id, channel_id, parcel_external_id) do update set
           shop_id = excluded.shop_id, from_at = excluded.from_at, to_at = excluded.to_at, read_at = excluded.read_at
     where excluded.read_at > e.read_at
    returning e.organization_id as "organizationId", e.channel_id as "channelId", e.parcel_external_id as "externalId"`,
)
