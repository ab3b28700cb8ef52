import type { WorkerDb } from '../db/index.ts'
import type { StoredEvent } from './live-item.ts'
import { type EventRow, listEventsSince } from './queries.ts'
import { parseSnapshot, type Snapshot, snapshotText } from './snapshot.ts'

type Range = {
  readonly since: Snapshot
  /** Null: up to now. */
  readonly until: Snapshot | null
  readonly afterId: number
  readonly limit: number
  /** Only what this viewer's organization and shops hold. */
  readonly viewer?: { readonly organizationId: string; readonly shopIds: readonly string[] }
}

/** One page of what was committed in between, oldest id first, and the snapshot up to which it looked. */
export async function readEvents(
  db: WorkerDb,
  { since, until, afterId, limit, viewer }: Range,
): Promise<{ events: StoredEvent[]; until: Snapshot }> {
  const rows = await db.query(
    listEventsSince({
      xmax: since.xmax,
      running: since.running,
      until: until === null ? null : snapshotText(until),
      afterId,
      limit,
      organizationId: viewer?.organizationId ?? null,
      shopIds: viewer?.shopIds ?? null,
    }),
  )
  return { events: rows.filter(holdsEvent), until: until ?? snapshotOf(rows[0]?.snapshot) }
}

const holdsEvent = (row: EventRow): row is EventRow & { id: number } => row.id !== null

export function snapshotOf(text: string | undefined): Snapshot {
  const snapshot = parseSnapshot(text ?? '')
  if (snapshot === null) throw new Error(`PostgreSQL wrote a snapshot that can't be read: ${text}`)
  return snapshot
}
