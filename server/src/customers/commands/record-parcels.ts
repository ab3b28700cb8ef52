import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { changedSince } from '../changed-since.ts'
import type { ParcelFact } from '../facts.ts'
import { newestOf } from '../newest.ts'
import { estimateRows, eventRows, parcelRow, parcelStates } from '../parcel-row.ts'
import { keysOf, type Written } from '../queries/keys.ts'
import { insertParcelEvents, lockParcels, upsertEstimates, upsertParcels } from '../queries/write-parcels.ts'
import { announceParcels } from './announce-customers.ts'

/**
 * Keeps where parcels are. State, carrier's reports and forecast are kept each by itself, so they may come one by one, doubled
 * and in any order.
 */
export async function recordParcels(
  tx: Tx,
  { clock }: { readonly clock: Clock },
  facts: readonly ParcelFact[],
): Promise<void> {
  if (facts.length === 0) return
  const now = clock.now()
  const states = newestOf(parcelStates(facts))
  const changed = await writeStates(tx, states, now)
  const reported = await tx.rows(insertParcelEvents({ events: eventRows(facts) }))
  const foreseen = await tx.rows(upsertEstimates({ estimates: estimateRows(facts) }))
  await announceParcels(tx, [...changed, ...reported, ...foreseen], now)
}

async function writeStates(tx: Tx, states: ReturnType<typeof parcelStates>, now: number): Promise<Written[]> {
  if (states.length === 0) return []
  const before = await tx.rows(lockParcels(keysOf(states)))
  const rows = states.map((parcel) => ({ ...parcelRow(parcel), id: newId(now) }))
  return changedSince(before, await tx.rows(upsertParcels({ parcels: rows })))
}
