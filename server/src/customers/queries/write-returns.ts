import { sql, statement } from '../../platform/db/index.ts'
import type { ReturnColumns } from '../return-row.ts'
import type { Keys, Written } from './keys.ts'

export type NewReturn = ReturnColumns & { readonly id: string }

export const lockReturns = statement(
  'customers.lockReturns',
  (p: Keys) => sql<Written>`
    select r.organization_id as "organizationId", r.channel_id as "channelId", r.external_id as "externalId", r.id, r.digest
      from unnest(${p.organizationIds}::uuid[], ${p.channelIds}::uuid[], ${p.externalIds}::text[])
             with ordinality as asked (organization_id, channel_id, external_id, place)
      join returns r on r.organization_id = asked.organization_id and r.channel_id = asked.channel_id
                    and r.external_id = asked.external_id
     order by asked.place
       for update of r`,
)

export const upsertReturns = statement(
  'customers.upsertReturns',
  (p: { returns: readonly NewReturn[] }) => sql<Written>`
    insert into returns as r (organization_id, id, shop_id, channel_id, external_id, order_external_id, kind, status,
           platform_status, reason, reason_text, product_external_ids, currency, refund, tracking_number, carrier, act_by_at,
           action, requested_at, platform_updated_at, read_at, digest)
    select organization_id, id, shop_id, channel_id, external_id, order_external_id, kind, status,
           platform_status, reason, reason_text, product_external_ids, currency, refund, tracking_number, carrier, act_by_at,
           action, requested_at, platform_updated_at, read_at, digest
      from jsonb_populate_recordset(null::returns, ${JSON.stringify(p.returns)}::jsonb)
        on conflict (organization_id, channel_id, external_id) do update set
           shop_id = excluded.shop_id, order_external_id = excluded.order_external_id, kind = excluded.kind,
           status = excluded.status, platform_status = excluded.platform_status, reason = excluded.reason,
           reason_text = excluded.reason_text, product_external_ids = excluded.product_external_ids,
           currency = excluded.currency, refund = excluded.refund, tracking_number = excluded.tracking_number,
           carrier = excluded.carrier, act_by_at = excluded.act_by_at, action = excluded.action,
           requested_at = excluded.requested_at, platform_updated_at = excluded.platform_updated_at,
           read_at = excluded.read_at, digest = excluded.digest, version = r.version + 1
     where (excluded.platform_updated_at, excluded.read_at) > (r.platform_updated_at, r.read_at) and r.erased_at is null
    returning r.organization_id as "organizationId", r.channel_id as "channelId", r.external_id as "externalId", r.id, r.digest`,
)
