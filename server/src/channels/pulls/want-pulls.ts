import type { Tx } from '../../platform/db/index.ts'
import type { WantedPull } from '../contract.ts'
import { gapOf } from './pull-pace.ts'
import { insertPulls, type WantedRow, wakePulls } from './queries.ts'

export type ChannelKey = { readonly organizationId: string; readonly channelId: string }

/** Has things fetched, in the transaction that learned of them. Wanting what waits already changes nothing. */
export async function wantPulls(
  tx: Tx,
  wanted: readonly (ChannelKey & Omit<WantedPull, 'kind'>)[],
  now: number,
): Promise<void> {
  const pulls = new Map<string, WantedRow>()
  for (const { organizationId, channelId, subject, externalId, notBefore } of wanted) {
    const dueAt = new Date(Math.max(now, notBefore ?? now))
    const row = { organizationId, channelId, subject, externalId, dueAt, gapMs: gapOf(subject) }
    pulls.set(`${channelId} ${subject} ${externalId}`, row)
  }
  if (pulls.size === 0) return
  // In one order everywhere, so that two transactions never wait for each other's rows in a circle.
  const rows = [...pulls.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  const at = new Date(now)
  if ((await tx.run(insertPulls({ pulls: rows, now: at }))) < rows.length)
    await tx.run(wakePulls({ pulls: rows, now: at }))
}
