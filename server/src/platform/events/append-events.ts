import type { Tx } from '../db/index.ts'
import type { NewEvent } from './new-event.ts'
import { insertEvents } from './queries.ts'

/**
 * Appends events in the transaction of the change they tell of, so that neither exists without the other. In one
 * statement however many there are. After the commit, `live.wake()` sends them to the screens.
 */
export async function appendEvents(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (events.length > 0) await tx.run(insertEvents({ events }))
}
