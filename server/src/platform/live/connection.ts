import type { WebSocket } from '@fastify/websocket'
import { liveCloseCodes } from '@quaydesk/contract'
import { type LiveItem, maySee, type Viewer } from './live-item.ts'

type Batch = { readonly items: readonly LiveItem[]; readonly cursor: string | null }

export type Connection = {
  readonly socket: WebSocket
  readonly cookie: string | undefined
  readonly viewer: Viewer
  see(viewer: Viewer): void
  /** The conversation on its screen. */
  looking: string | null
  /** It answered since it was last asked. */
  alive: boolean
  send(frame: object): void
  /** Where it now stands, unless it is still being told what it missed. */
  sendCursor(cursor: string): void
  /** Sends what of a batch it may see; while it is told what it missed, that waits. */
  deliver(batch: Batch): void
  /** From now on new batches wait, until `caughtUp`. */
  catchUp(): void
  caughtUp(missed: readonly LiveItem[], cursor: string): void
}

/** Some seconds of a very busy desk. Who can't read that fast is cut off, and comes back with its cursor. */
const mostBufferedBytes = 2 * 1024 * 1024
const mostWaitingItems = 5_000
/** A reader that doesn't read doesn't see the close frame either. */
const msUntilCut = 2_000

export function createConnection(socket: WebSocket, cookie: string | undefined, first: Viewer): Connection {
  let viewer = first
  let shops: ReadonlySet<string> = new Set(first.shopIds)
  let waiting: Batch[] | null = null
  let waitingItems = 0

  const send = (frame: string) => {
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > mostBufferedBytes) cutOff(socket)
    else socket.send(frame)
  }
  const sendItems = ({ items, cursor }: Batch) => {
    const events = items.map((item) => item.jsonFor(viewer.memberId)).join(',')
    send(`{"type":"events","events":[${events}],"cursor":${JSON.stringify(cursor)}}`)
  }
  const seenOf = (items: readonly LiveItem[]) => items.filter((item) => maySee(viewer, item, shops))

  return {
    socket,
    cookie,
    get viewer() {
      return viewer
    },
    see: (next) => {
      viewer = next
      shops = new Set(next.shopIds)
    },
    looking: null,
    alive: true,
    send: (frame) => send(JSON.stringify(frame)),
    sendCursor: (cursor) => {
      if (waiting === null) sendItems({ items: [], cursor })
    },
    deliver: ({ items, cursor }) => {
      const seen = seenOf(items)
      if (seen.length === 0) return
      if (waiting === null) return sendItems({ items: seen, cursor })
      waiting.push({ items: seen, cursor })
      waitingItems += seen.length
      if (waitingItems > mostWaitingItems) cutOff(socket)
    },
    catchUp: () => {
      waiting = []
    },
    caughtUp: (missed, cursor) => {
      sendItems({ items: seenOf(missed), cursor })
      for (const batch of waiting ?? []) sendItems(batch)
      waiting = null
      waitingItems = 0
    },
  }
}

function cutOff(socket: WebSocket): void {
  socket.close(liveCloseCodes.tooSlow, 'Too slow: come back with the cursor.')
  setTimeout(() => socket.terminate(), msUntilCut).unref()
}
