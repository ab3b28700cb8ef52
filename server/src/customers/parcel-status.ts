import type { ParcelStatus } from '@quaydesk/contract'
import { trackingStatusOf } from './words/tracking.ts'

export type Report = { readonly at: Date; readonly text: string }

const settled: ReadonlySet<ParcelStatus> = new Set(['delivered', 'returned', 'cancelled'])

/** Nothing more is to come of it. */
export const isSettled = (status: ParcelStatus): boolean => settled.has(status)

/**
 * The platform's word where it settles the matter; else what the carrier reported last in words that we know, for platforms
 * call everything between warehouse and door "on its way".
 * @param reports newest first
 */
export function parcelStatusOf(state: ParcelStatus | null, reports: readonly Report[]): ParcelStatus {
  if (state !== null && isSettled(state)) return state
  for (const { text } of reports) {
    const status = trackingStatusOf(text)
    if (status !== null) return status
  }
  if (state !== null && state !== 'other')
    return state === 'preparing' && reports.length > 0 ? 'in-transit' : state
  return reports.length > 0 ? 'in-transit' : (state ?? 'preparing')
}

/** When the carrier last took it on the way to the door, null while it has not. */
export function outForDeliveryAt(status: ParcelStatus, reports: readonly Report[]): Date | null {
  if (status !== 'out-for-delivery' && status !== 'delivered') return null
  return reports.find(({ text }) => trackingStatusOf(text) === 'out-for-delivery')?.at ?? null
}
