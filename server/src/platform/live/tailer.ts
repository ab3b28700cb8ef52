import { setTimeout as pause } from 'node:timers/promises'
import type { WorkerDb } from '../db/index.ts'
import type { StoredEvent } from './live-item.ts'
import { findSnapshot } from './queries.ts'
import { readEvents, snapshotOf } from './read-events.ts'
import type { Snapshot } from './snapshot.ts'

export type TailerDeps = {
  readonly db: WorkerDb
  /** New events, and with the last of them up to where everything has now been handed over. Throws: they come again. */
  readonly deliver: (events: readonly StoredEvent[], until: Snapshot | null) => Promise<void>
  readonly onError: (error: unknown) => void
}

export type Tailer = {
  /**
   * Begins to follow if it rested, and calls `join` between two deliveries with the position up to which everything
   * has been delivered: who joins there gets all that comes after, and nothing in half.
   */
  follow(join: (position: Snapshot) => void): Promise<void>
  /** Nobody listens any more: costs nothing until the next `follow`. */
  rest(): void
  wake(): void
  stop(): Promise<void>
}

/** Under a steady stream of commits one look serves them all; a person doesn't notice this wait. */
const leastMsBetweenLooks = 10
const msAfterError = 500
const pageSize = 500

export function createTailer({ db, deliver, onError }: TailerDeps): Tailer {
  let position: Snapshot | null = null
  let woken = false
  let stopped = false
  /** Looks, starts and joins, one after the other. */
  let queue = Promise.resolve()
  let looking = false

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work)
    queue = result.then(
      () => undefined,
      () => undefined,
    )
    return result
  }

  const look = async (since: Snapshot) => {
    let until: Snapshot | null = null
    let afterId = 0
    for (let last = false; !last; ) {
      const page = await readEvents(db, { since, until, afterId, limit: pageSize })
      last = page.events.length < pageSize
      until = page.until
      afterId = page.events.at(-1)?.id ?? afterId
      await deliver(page.events, last ? until : null)
    }
    if (position === since) position = until
  }

  /** How long to leave it in peace afterwards. */
  const lookOnce = async (): Promise<number> => {
    woken = false
    if (position === null || stopped) return 0
    const began = performance.now()
    try {
      await look(position)
      return leastMsBetweenLooks - (performance.now() - began)
    } catch (error) {
      woken = true
      onError(error)
      return msAfterError
    }
  }

  const lookWhileWoken = async () => {
    while (woken && !stopped && position !== null) {
      const rest = await inTurn(lookOnce)
      if (rest > 0) await pause(rest)
    }
  }

  const wake = () => {
    woken = true
    if (looking || stopped || position === null) return
    looking = true
    void lookWhileWoken().finally(() => {
      looking = false
      if (woken) wake()
    })
  }

  return {
    follow: (join) =>
      inTurn(async () => {
        if (position === null) {
          const [row] = await db.query(findSnapshot())
          position = snapshotOf(row?.snapshot)
        }
        join(position)
        if (woken) wake()
      }),
    rest: () => {
      position = null
    },
    wake,
    stop: async () => {
      stopped = true
      await queue
    },
  }
}
