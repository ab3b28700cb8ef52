import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { WorkerDb } from '../db/index.ts'
import type { Log } from '../log.ts'
import type { Connection } from './connection.ts'
import { Hub } from './hub.ts'
import type { Presenter, Viewer } from './live-item.ts'
import { createOthers } from './notify-others.ts'
import { deleteOldestEvents, ensureInstallation, findEpoch } from './queries.ts'
import { createTailer } from './tailer.ts'

export type LiveDeps = {
  readonly db: WorkerDb
  readonly clock: Clock
  readonly log: Log
  readonly present: Presenter
  /** Whose cookie it is now; null = signed out. */
  readonly resolveViewer: (cookie: string | undefined) => Promise<Viewer | null>
  /**
   * Another process told something, or, with null, something may have been missed. Returns whom it concerns: they are looked up again.
   */
  readonly onTold: (text: string | null) => (viewer: Viewer) => boolean
  /** A screen turned from one conversation to another, or away from all. */
  readonly onLooking: (viewer: Viewer, from: string | null, to: string | null) => Promise<void>
  /** Who still looks at what; told every half minute, so that who vanished is forgotten. */
  readonly onStillLooking: (looks: readonly Look[]) => Promise<void>
}

export type Look = { readonly viewer: Viewer; readonly conversationId: string }

export type Live = {
  /** To be called after the commit of a transaction that appended events: the screens get them at once. */
  wake(): void
  /** Looks up again whom `concerned` names: ends their sockets, or tells them to read again what they may see now. Never rejects. */
  recheck(concerned: (viewer: Viewer) => boolean): Promise<void>
  /** Hands a short text to `onTold` of the other processes on this database, within a fraction of a second if the line stands. */
  tellOthers(text: string): void
  readonly connections: ReadonlySet<Connection>
  join(connection: Connection, cursor: string | undefined): Promise<void>
  leave(connection: Connection): Promise<void>
  look(connection: Connection, conversationId: string | null): Promise<void>
  stop(): Promise<void>
}

const pollMs = 1_000
const heartbeatMs = 30_000
/** Longer than any cursor is believed. */
const eventsKeptMs = 3 * 24 * 60 * 60_000
const deletedAtOnce = 5_000

export async function createLive(deps: LiveDeps): Promise<Live> {
  const { db, clock, log } = deps
  const onError = (err: unknown) => log.error({ err }, 'live failed and tries again')
  const hub = new Hub({ ...deps, epoch: await readEpoch(deps), now: clock.now })
  // A look-up that fails (the database is away) is made up for by the next heartbeat, which looks up everybody.
  const recheck = (concerned: (viewer: Viewer) => boolean) => hub.recheck(tailer, concerned).catch(onError)
  const tailer = createTailer({ db, deliver: (events, until) => hub.deliver(events, until), onError })
  const others = createOthers(db, {
    onWake: tailer.wake,
    onTold: (text) => void recheck(deps.onTold(text)),
    onError,
  })

  const wake = () => {
    tailer.wake()
    others.notify()
  }

  const look = async (connection: Connection, conversationId: string | null) => {
    const from = connection.looking
    if (from === conversationId) return
    connection.looking = conversationId
    const sameMember = [...hub.connections].filter(
      ({ viewer }) => viewer.memberId === connection.viewer.memberId,
    )
    const elsewhere = sameMember.some((other) => other !== connection && other.looking === from)
    await deps.onLooking(connection.viewer, elsewhere ? null : from, conversationId)
    wake()
  }

  const leave = async (connection: Connection) => {
    hub.connections.delete(connection)
    if (hub.connections.size === 0) tailer.rest()
    await look(connection, null)
  }

  const heartbeat = async () => {
    for (const connection of hub.connections) {
      if (!connection.alive) connection.socket.terminate()
      connection.alive = false
      connection.socket.ping()
    }
    if (hub.connections.size > 0)
      await tailer.follow((position) => {
        for (const connection of hub.connections) connection.sendCursor(hub.cursorAt(position))
      })
    await deps.onStillLooking(
      [...hub.connections].flatMap(({ viewer, looking }) =>
        looking === null ? [] : [{ viewer, conversationId: looking }],
      ),
    )
    wake()
    await hub.recheck(tailer, () => true)
    await db.query(deleteOldestEvents({ before: new Date(clock.now() - eventsKeptMs), limit: deletedAtOnce }))
  }

  const timers = [
    setInterval(tailer.wake, pollMs),
    setInterval(() => void heartbeat().catch(onError), heartbeatMs),
  ]
  for (const timer of timers) timer.unref()

  return {
    wake,
    recheck,
    tellOthers: others.tell,
    connections: hub.connections,
    join: (connection, cursor) => hub.join(tailer, connection, cursor),
    leave,
    look,
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      const last = [...hub.connections]
      for (const { socket } of last) socket.close(1001, 'The server stops.')
      await Promise.all(last.map(leave))
      await Promise.all([tailer.stop(), others.stop()])
    },
  }
}

/** Who needs the epoch first writes it. */
async function readEpoch({ db, clock }: LiveDeps): Promise<string> {
  await db.query(ensureInstallation({ epoch: randomUUID(), now: new Date(clock.now()) }))
  const [installation] = await db.query(findEpoch())
  if (installation === undefined) throw new Error('The installation lost its row.')
  return installation.epoch
}
