import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import type { WorkerDb } from '../db/index.ts'
import { notifyOthers } from './queries.ts'

export type Others = {
  /** Wakes the other processes on this database, at most once per 30 ms however often it is called. */
  notify(): void
  /** Wakes them and hands them a text of less than 7,000 bytes, with the next notice. */
  tell(text: string): void
  /** Ends after what was told is on its way. */
  stop(): Promise<void>
}

// A NOTIFY takes a lock of the whole database at its commit: inside each ingest transaction it was measured to cost 42 to 64 %.
const leastMsBetweenNotifies = 30
const msBeforeListeningAgain = 1_000

export type OthersDeps = {
  readonly onWake: () => void
  /** Another process told something; null: nobody listened for a while, so something may have been missed. */
  readonly onTold: (text: string | null) => void
  readonly onError: (error: unknown) => void
}

/** Processes wake each other through the database. A notice that gets lost is made up for by the slow poll. */
export function createOthers(db: WorkerDb, { onWake, onTold, onError }: OthersDeps): Others {
  const processId = randomUUID()
  const stopped = new AbortController()
  let timer: NodeJS.Timeout | null = null
  let notifiedAt = Number.NEGATIVE_INFINITY
  let told: string[] = []

  const send = async () => {
    timer = null
    notifiedAt = performance.now()
    const payloads = told.length === 0 ? [processId] : told.map((text) => `${processId} ${text}`)
    told = []
    await db.query(notifyOthers({ payloads })).catch(onError)
  }

  const notify = () => {
    if (timer !== null || stopped.signal.aborted) return
    timer = setTimeout(
      () => void send(),
      Math.max(0, notifiedAt + leastMsBetweenNotifies - performance.now()),
    )
  }

  const hear = (payload: string) => {
    const [from, ...text] = payload.split(' ')
    if (from === processId) return
    onWake()
    if (text.length > 0) onTold(text.join(' '))
  }

  const listenOnce = async () => {
    const client = await db.pool.connect()
    const broken = new Promise<Error>((resolve) => client.once('error', resolve))
    const end = new Promise<undefined>((resolve) => {
      // The stop may have come while the connection was being made: then no event follows.
      if (stopped.signal.aborted) resolve(undefined)
      stopped.signal.addEventListener('abort', () => resolve(undefined), { once: true })
    })
    client.on('notification', ({ payload }) => hear(payload ?? ''))
    try {
      await client.query('listen quaydesk_live')
      // What was notified while nobody listened is looked for now.
      onWake()
      onTold(null)
      const error = await Promise.race([broken, end])
      if (error) throw error
    } finally {
      release(client)
    }
  }

  const listen = async () => {
    while (!stopped.signal.aborted) {
      await listenOnce().catch(onError)
      await pause(msBeforeListeningAgain, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  }

  const listening = listen()
  return {
    notify,
    tell: (text) => {
      told.push(text)
      notify()
    },
    stop: async () => {
      if (timer !== null) clearTimeout(timer)
      stopped.abort()
      if (told.length > 0) await send()
      await listening
    },
  }
}

/** A connection that listened isn't given to others: its notices would go nowhere. */
function release(client: PoolClient): void {
  client.release(true)
}
