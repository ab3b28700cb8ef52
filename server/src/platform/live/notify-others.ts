import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import type { WorkerDb } from '../db/index.ts'
import { notifyOthers } from './queries.ts'

export type Others = {
  /** Wakes the other processes on this database, at most once per 30 ms however often it is called. */
  notify(): void
  stop(): Promise<void>
}

// A NOTIFY takes a lock of the whole database at its commit: inside each ingest transaction it was measured to cost 42 to 64 %.
const leastMsBetweenNotifies = 30
const msBeforeListeningAgain = 1_000

/** Processes wake each other through the database. A notice that gets lost is made up for by the slow poll. */
export function createOthers(
  db: WorkerDb,
  { onWake, onError }: { onWake: () => void; onError: (error: unknown) => void },
): Others {
  const processId = randomUUID()
  const stopped = new AbortController()
  let timer: NodeJS.Timeout | null = null
  let notifiedAt = Number.NEGATIVE_INFINITY

  const send = () => {
    timer = null
    notifiedAt = performance.now()
    db.query(notifyOthers({ processId })).catch(onError)
  }

  const listenOnce = async () => {
    const client = await db.pool.connect()
    const broken = new Promise<Error>((resolve) => client.once('error', resolve))
    const end = new Promise<undefined>((resolve) => {
      // The stop may have come while the connection was being made: then no event follows.
      if (stopped.signal.aborted) resolve(undefined)
      stopped.signal.addEventListener('abort', () => resolve(undefined), { once: true })
    })
    client.on('notification', ({ payload }) => {
      if (payload !== processId) onWake()
    })
    try {
      await client.query('listen quaydesk_live')
      const error = await Promise.race([broken, end])
      if (error) throw error
    } finally {
      release(client)
    }
  }

  const listen = async () => {
    while (!stopped.signal.aborted) {
      await listenOnce().catch(onError)
      // What was notified while nobody listened is looked for now.
      onWake()
      await pause(msBeforeListeningAgain, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  }

  const listening = listen()
  return {
    notify: () => {
      if (timer !== null || stopped.signal.aborted) return
      timer = setTimeout(send, Math.max(0, notifiedAt + leastMsBetweenNotifies - performance.now()))
    },
    stop: async () => {
      if (timer !== null) clearTimeout(timer)
      stopped.abort()
      await listening
    },
  }
}

/** A connection that listened isn't given to others: its notices would go nowhere. */
function release(client: PoolClient): void {
  client.release(true)
}
