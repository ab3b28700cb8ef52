import { type DeskFrame, type LiveEvent, LiveFrame, liveCloseCodes } from '@quaydesk/contract'
import { addressOf } from './api.ts'

/** `ended`: the server says that nobody is signed in here any more. */
export type LiveState = 'connecting' | 'open' | 'lost' | 'ended'

export type LineEvents = { opened(): void; closed(code: number): void; said(text: string): void }
export type Line = { send(text: string): void; close(): void }
/** `address` is asked at every attempt, so that a reconnect carries the cursor of that moment. */
export type OpenLine = (address: () => string, events: LineEvents) => Line

type Listeners<A extends unknown[]> = Set<(...given: A) => void>

const listenTo =
  <A extends unknown[]>(listeners: Listeners<A>) =>
  (listener: (...given: A) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

/**
 * The desk's one live connection. At least once: whoever listens upserts by id and version. After a gap the
 * server sends what was missed from the cursor; if it can't, `onMissed` says to read everything again.
 */
export function createLive(openLine: OpenLine) {
  const events: Listeners<[LiveEvent[]]> = new Set()
  const missed: Listeners<[]> = new Set()
  const states: Listeners<[]> = new Set()
  let line: Line | null = null
  let state: LiveState = 'connecting'
  let cursor: string | null = null
  let lookingAt: string | null = null

  const become = (next: LiveState) => {
    if (state === next) return
    state = next
    for (const listener of states) listener()
  }
  const say = (frame: DeskFrame) => {
    if (state === 'open') line?.send(JSON.stringify(frame))
  }
  const tellMissed = () => {
    for (const listener of missed) listener()
  }
  const receive = (text: string) => {
    const frame = LiveFrame.safeParse(JSON.parse(text))
    // A desk older than its server must not go on as if nothing had been said.
    if (!frame.success) return tellMissed()
    if (frame.data.cursor !== null) cursor = frame.data.cursor
    if (frame.data.type !== 'events') return tellMissed()
    for (const listener of events) listener(frame.data.events)
  }
  const hangUp = (next: LiveState) => {
    const ending = line
    line = null
    cursor = null
    lookingAt = null
    ending?.close()
    become(next)
  }

  return {
    start() {
      if (line) return
      become('connecting')
      const mine = openLine(() => addressOf('/api/live', { cursor }), {
        opened() {
          if (line !== mine) return
          become('open')
          if (lookingAt) say({ type: 'looking', conversationId: lookingAt })
        },
        closed(code) {
          if (line !== mine) return
          if (code === liveCloseCodes.signedOut) hangUp('ended')
          else become('lost')
        },
        said(text) {
          if (line === mine) receive(text)
        },
      })
      line = mine
    },
    stop: () => hangUp('connecting'),
    /** Tells colleagues which conversation is on the screen; said again after a reconnect. */
    lookAt(conversationId: string | null) {
      if (lookingAt === conversationId) return
      lookingAt = conversationId
      say({ type: 'looking', conversationId })
    },
    ping: () => say({ type: 'ping' }),
    state: () => state,
    onState: listenTo(states),
    onEvents: listenTo(events),
    /** Also called at the first connection, because lists may have been read before it stood. */
    onMissed: listenTo(missed),
  }
}
