import type { WorkerDb } from '../../platform/db/index.ts'
import { dropBodies, findOldestBody } from '../queries/deliveries.ts'

const keptMs = 30 * 24 * 3_600_000
const droppedAtOnce = 2_000
// Each piece looks at its stretch again from the start, and a block range index finds stretches of time only.
const stretchMs = 3_600_000

/**
 * Bodies hold what people wrote, so they go after 30 days: a bounded piece at each call.
 * @param droppedBefore what the last call returned; null at the first
 * @returns before which all bodies are gone, and whether there may be more to drop at once
 */
export async function dropOldBodies(
  db: WorkerDb,
  { droppedBefore, now }: { droppedBefore: Date | null; now: number },
): Promise<{ droppedBefore: Date; more: boolean }> {
  const end = new Date(now - keptMs)
  const from = droppedBefore ?? (await oldest(db, end))
  const before = new Date(Math.min(from.getTime() + stretchMs, end.getTime()))
  const dropped = await db.query(dropBodies({ from, before, limit: droppedAtOnce }))
  const done = dropped.length < droppedAtOnce ? before : from
  return { droppedBefore: done, more: done < end }
}

async function oldest(db: WorkerDb, end: Date): Promise<Date> {
  const [row] = await db.query(findOldestBody({ before: end }))
  return row?.receivedAt ?? end
}
