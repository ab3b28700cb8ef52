import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from 'pg'

/** What may wait to be processed before the senders are held back. */
const mostWaiting = 1000
const lookEveryMs = 50

export type Backlog = {
  /** Resolves at once while the desk keeps up. */
  room(): Promise<void>
  waiting(): Promise<number>
  /** Resolves when nothing waits any more. */
  drained(): Promise<void>
  stop(): Promise<void>
}

/**
 * Holds senders back while too much is stored and not yet processed, so that what is counted is what the desk can bear for ever and
 * not how fast it can pile up work.
 */
export function watchBacklog(database: Pool): Backlog {
  let opened: Promise<void> = Promise.resolve()
  let open = () => {}
  let held = false
  let stopped = false

  const waiting = async () => {
    const { rows } = await database.query({
      name: 'bench.waiting',
      text: 'select count(*)::int as waiting from deliveries where processed_at is null',
    })
    return rows[0].waiting as number
  }
  const look = async () => {
    const tooMuch = (await waiting()) > mostWaiting
    if (tooMuch && !held)
      opened = new Promise((resolve) => {
        open = resolve
      })
    if (!tooMuch && held) open()
    held = tooMuch
  }
  const watch = async () => {
    while (!stopped) {
      await look()
      await pause(lookEveryMs)
    }
    open()
  }
  const watching = watch()
  return {
    room: () => opened,
    waiting,
    drained: async () => {
      while ((await waiting()) > 0) await pause(lookEveryMs)
    },
    stop: () => {
      stopped = true
      return watching
    },
  }
}
