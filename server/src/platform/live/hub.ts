import { liveCloseCodes } from '@quaydesk/contract'
import type { WorkerDb } from '../db/index.ts'
import type { Connection } from './connection.ts'
import { decodeLiveCursor, encodeLiveCursor, type LiveCursor } from './cursor.ts'
import type { Presenter, StoredEvent, Viewer } from './live-item.ts'
import { readEvents } from './read-events.ts'
import type { Snapshot } from './snapshot.ts'
import type { Tailer } from './tailer.ts'

export type HubDeps = {
  readonly db: WorkerDb
  readonly epoch: string
  readonly now: () => number
  readonly present: Presenter
  readonly resolveViewer: (cookie: string | undefined) => Promise<Viewer | null>
}

/** More than this is read again from the lists faster than told one by one. */
const mostMissedEvents = 1_000
/** Events are deleted some time after this. */
const cursorAgeMs = 24 * 60 * 60_000

/** The screens that are connected to this process, and what is sent to which of them. */
export class Hub {
  readonly connections = new Set<Connection>()
  readonly #deps: HubDeps

  constructor(deps: HubDeps) {
    this.#deps = deps
  }

  cursorAt(snapshot: Snapshot): string {
    return encodeLiveCursor({ epoch: this.#deps.epoch, at: this.#deps.now(), snapshot })
  }

  /** Presents each organization's events once and hands them to its screens. */
  async deliver(events: readonly StoredEvent[], until: Snapshot | null): Promise<void> {
    const cursor = until === null ? null : this.cursorAt(until)
    for (const [organizationId, screens] of this.#screensByOrganization()) {
      const own = events.filter((event) => event.organizationId === organizationId)
      if (own.length === 0) continue
      const memberIds = [...new Set(screens.map(({ viewer }) => viewer.memberId))]
      const items = await this.#deps.present({ organizationId, events: own, memberIds })
      for (const screen of screens) screen.deliver({ items, cursor })
    }
  }

  /** First frame of a screen: where it stands, or all that it missed and nothing twice. */
  async join(tailer: Tailer, connection: Connection, cursorText: string | undefined): Promise<void> {
    let missed: { since: Snapshot; until: Snapshot } | null = null
    await tailer.follow((position) => {
      this.connections.add(connection)
      const cursor = cursorText === undefined ? null : decodeLiveCursor(cursorText)
      if (cursorText === undefined) connection.send({ type: 'hello', cursor: this.cursorAt(position) })
      else if (cursor === null || !this.#isUsable(cursor, position)) this.#resync(connection, position)
      else {
        connection.catchUp()
        missed = { since: cursor.snapshot, until: position }
      }
    })
    if (missed !== null) await this.#tellMissed(connection, missed)
  }

  async recheck(tailer: Tailer, concerned: (viewer: Viewer) => boolean): Promise<void> {
    for (const connection of [...this.connections].filter(({ viewer }) => concerned(viewer))) {
      const viewer = await this.#deps.resolveViewer(connection.cookie)
      if (viewer === null) connection.socket.close(liveCloseCodes.signedOut, 'Signed out.')
      else if (!seesTheSame(viewer, connection.viewer))
        await tailer.follow((position) => {
          connection.see(viewer)
          connection.send({ type: 'events', events: [{ type: 'settings', subject: 'me' }], cursor: null })
          this.#resync(connection, position)
        })
    }
  }

  #resync(connection: Connection, position: Snapshot): void {
    connection.send({ type: 'resync', cursor: this.cursorAt(position) })
  }

  async #tellMissed(connection: Connection, range: { since: Snapshot; until: Snapshot }): Promise<void> {
    const { viewer } = connection
    const { organizationId } = viewer
    const { events } = await readEvents(this.#deps.db, {
      ...range,
      afterId: 0,
      limit: mostMissedEvents + 1,
      viewer,
    })
    if (events.length > mostMissedEvents) {
      this.#resync(connection, range.until)
      return connection.caughtUp([], this.cursorAt(range.until))
    }
    const memberIds = [viewer.memberId]
    const items = events.length === 0 ? [] : await this.#deps.present({ organizationId, events, memberIds })
    connection.caughtUp(items, this.cursorAt(range.until))
  }

  /** Of another epoch or from a transaction that this database doesn't know yet: it is of another past. */
  #isUsable({ epoch, at, snapshot }: LiveCursor, position: Snapshot): boolean {
    if (epoch !== this.#deps.epoch || this.#deps.now() - at > cursorAgeMs) return false
    return BigInt(snapshot.xmin) <= BigInt(position.xmax)
  }

  #screensByOrganization(): Map<string, Connection[]> {
    const screens = new Map<string, Connection[]>()
    for (const connection of this.connections) {
      const { organizationId } = connection.viewer
      const known = screens.get(organizationId)
      if (known) known.push(connection)
      else screens.set(organizationId, [connection])
    }
    return screens
  }
}

const seesTheSame = (a: Viewer, b: Viewer): boolean =>
  sameOf(a.shopIds, b.shopIds) && sameOf(a.permissions, b.permissions)

function sameOf(a: Iterable<string>, b: Iterable<string>): boolean {
  const first = new Set(a)
  const second = new Set(b)
  return first.size === second.size && [...first].every((id) => second.has(id))
}
