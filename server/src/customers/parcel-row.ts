import type { ParcelFact, Reading } from './facts.ts'
import { channelColumns, readingColumns } from './reading-columns.ts'
import { digestOf, instant, instantOrNull, storable, storableOrNull } from './stored-values.ts'

const words = 500
const number = 100
/** Of one reading; what earlier readings brought stays. */
const mostEvents = 200

export type ParcelState = Reading & NonNullable<ParcelFact['state']>

/** The readings that say in which state a parcel is. */
export const parcelStates = (parcels: readonly ParcelFact[]): ParcelState[] =>
  parcels.flatMap(({ state, events, estimate, ...parcel }) =>
    state === null ? [] : [{ ...parcel, ...state }],
  )

export function parcelRow(parcel: ParcelState) {
  const content = {
    status: parcel.status,
    platform_status: storable(parcel.platformStatus, number),
    carrier: storableOrNull(parcel.carrier, words),
    tracking_number: storableOrNull(parcel.trackingNumber, number),
    last_mile_tracking_number: storableOrNull(parcel.lastMileTrackingNumber, number),
    platform_updated_at: instant(parcel.updatedAt),
  }
  return {
    ...readingColumns(parcel),
    ...content,
    digest: digestOf(content),
  }
}

/** Ordered, so that whoever writes several takes their locks in the same order. */
export function eventRows(parcels: readonly ParcelFact[]) {
  return parcels
    .flatMap((parcel) =>
      parcel.events.slice(0, mostEvents).flatMap(({ at, text }) => {
        const stored = storableOrNull(text, words)
        if (stored === null) return []
        return [
          { ...channelColumns(parcel), parcel_external_id: parcel.externalId, at: instant(at), text: stored },
        ]
      }),
    )
    .sort((a, b) => compare(eventKey(a), eventKey(b)))
}

/** The last forecast of each parcel. */
export function estimateRows(parcels: readonly ParcelFact[]) {
  const newest = new Map<string, EstimateRow>()
  for (const parcel of [...parcels].sort((a, b) => a.readAt - b.readAt)) {
    const row = estimateRow(parcel)
    if (row !== null) newest.set(estimateKey(row), row)
  }
  return [...newest].sort(([a], [b]) => compare(a, b)).map(([, row]) => row)
}

function estimateRow(parcel: ParcelFact) {
  const { estimate } = parcel
  if (estimate === null || (estimate.fromAt === null && estimate.toAt === null)) return null
  return {
    ...channelColumns(parcel),
    parcel_external_id: parcel.externalId,
    from_at: instantOrNull(estimate.fromAt),
    to_at: instantOrNull(estimate.toAt),
    read_at: instant(parcel.readAt),
  }
}

export type ParcelColumns = ReturnType<typeof parcelRow>
export type EventRow = ReturnType<typeof eventRows>[number]
export type EstimateRow = NonNullable<ReturnType<typeof estimateRow>>

const estimateKey = (row: EstimateRow) => `${row.organization_id} ${row.channel_id} ${row.parcel_external_id}`
const eventKey = (row: EstimateKeyed & { at: string; text: string }) =>
  `${row.organization_id} ${row.channel_id} ${row.parcel_external_id} ${row.at} ${row.text}`
type EstimateKeyed = { organization_id: string; channel_id: string; parcel_external_id: string }
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
