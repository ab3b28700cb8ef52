import { z } from 'zod'
import { type ParcelFact, type TrackingEventFact, tiktokShopWords } from '../../../customers/index.ts'
import { endpoints } from '../endpoints.ts'
import { type Asked, sourceOf } from './asked.ts'
import type { PlatformOrder } from './order-shape.ts'
import { Moment, Words } from './shapes.ts'

const Package = z.object({
  package_id: z.string().min(1),
  package_status: z.string(),
  tracking_number: Words,
  shipping_provider_name: Words,
  last_mile_tracking_number: Words,
  create_time: Moment,
  update_time: Moment,
})
const Tracking = z.object({
  tracking: z.array(z.object({ description: z.string(), update_time_millis: z.int() })).nullish(),
})

/** An order has one parcel, rarely more; what is beyond this is not worth a day's requests. */
const maxParcels = 5
const maxEvents = 100

/**
 * The parcels of an order that is under way. The platform lists what carriers report by order and not by parcel, so it belongs to a parcel
 * only where there is just one.
 */
export async function parcelsOf(asked: Asked, order: PlatformOrder): Promise<ParcelFact[]> {
  const ids = packagesOf(order).slice(0, maxParcels)
  const events = ids.length === 1 ? await trackingOf(asked, order.id) : []
  return Promise.all(ids.map((id) => parcelOf(asked, id, events)))
}

function packagesOf({ packages, line_items }: PlatformOrder): string[] {
  const named = [
    ...(packages ?? []).map(({ id }) => id),
    ...(line_items ?? []).map((line) => line.package_id),
  ]
  return [...new Set(named.filter((id) => id !== null))]
}

async function parcelOf(
  { client, account, request, signal }: Asked,
  packageId: string,
  events: readonly TrackingEventFact[],
): Promise<ParcelFact> {
  const path = endpoints.package(packageId)
  const parcel = await client.call(account, { method: 'GET', path, data: Package, purpose: 'read' }, signal)
  return {
    ...sourceOf(request),
    externalId: packageId,
    readAt: request.now,
    state: {
      updatedAt: parcel.update_time ?? parcel.create_time ?? request.now,
      status: tiktokShopWords.parcelStatus(parcel.package_status),
      platformStatus: parcel.package_status,
      carrier: parcel.shipping_provider_name,
      trackingNumber: parcel.tracking_number,
      lastMileTrackingNumber: parcel.last_mile_tracking_number,
    },
    events,
    estimate: null,
  }
}

async function trackingOf({ client, account, signal }: Asked, orderId: string): Promise<TrackingEventFact[]> {
  const path = endpoints.tracking(orderId)
  const { tracking } = await client.call(
    account,
    { method: 'GET', path, data: Tracking, purpose: 'read' },
    signal,
  )
  return (tracking ?? [])
    .map(({ description, update_time_millis }) => ({ at: update_time_millis, text: description }))
    .sort((a, b) => b.at - a.at)
    .slice(0, maxEvents)
}
