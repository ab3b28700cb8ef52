import type { ChatLiveFrame } from '@quaydesk/contract'
import type { LoopClock } from '../../platform/clock.ts'
import type { WorkerDb } from '../../platform/db/index.ts'
import type { FileLinks } from '../../platform/files/index.ts'
import { startLoop } from '../../platform/jobs/index.ts'
import type { Log } from '../../platform/log.ts'
import { type LiveLineRow, listLinesSince } from '../queries/chat-replies.ts'
import { presentLine } from './present.ts'

export type VisitorKey = {
  readonly organizationId: string
  readonly channelId: string
  readonly visitorId: string
}

/** The visitors who have their chat open right now, in this process. */
export type VisitorWindows = {
  /** Follows the visitor's lines from `since` on; false if there are too many windows. Returns what closes it. */
  open(visitor: VisitorKey, since: number, push: Push): (() => void) | null
  /** Something was said to this visitor: look at once. */
  show(visitor: VisitorKey): void
  stop(): Promise<void>
}

export type Push = (frame: ChatLiveFrame) => void

type Window = VisitorKey & { since: number; readonly sent: Map<string, number>; readonly push: Push }

/** Another process may have taken the reply, so open windows are looked after by themselves too. */
const pollMs = 3_000
/** A line can be committed this much after its time; what was sent already is left out. */
const overlapMs = 10_000
const maxWindows = 5_000
const maxWindowsOfVisitor = 8
const linesPerLook = 200

export function createVisitorWindows({
  db,
  clock,
  links,
  log,
}: {
  readonly db: WorkerDb
  readonly clock: LoopClock
  readonly links: FileLinks
  readonly log: Log
}): VisitorWindows {
  const windows = new Map<string, Set<Window>>()
  let asked = new Set<string>()
  let everybody = false
  let count = 0

  const look = async () => {
    const keys = everybody ? [...windows.keys()] : [...asked]
    everybody = false
    asked = new Set()
    const due = keys.flatMap((key) => [...(windows.get(key) ?? [])])
    if (due.length > 0) deliver(due, await db.query(listLinesSince(sinceOf(due))))
    return asked.size > 0
  }

  const deliver = (due: readonly Window[], rows: readonly LiveLineRow[]) => {
    const byVisitor = new Map<string, LiveLineRow[]>()
    for (const row of rows) byVisitor.set(row.visitorId, [...(byVisitor.get(row.visitorId) ?? []), row])
    for (const window of due) {
      const fresh = (byVisitor.get(window.visitorId) ?? []).filter((row) => remember(window, row))
      if (fresh.length === 0) continue
      const how = { links, organizationId: window.organizationId, now: clock.now() }
      window.push({ type: 'lines', lines: fresh.map((row) => presentLine(row, how)) })
    }
  }

  const poll = setInterval(() => {
    everybody = windows.size > 0
    if (everybody) loop.wake()
  }, pollMs)
  const loop = startLoop({ name: 'visitor windows', work: look, pollMs, clock, log })
  return {
    open: (visitor, since, push) => {
      const key = keyOf(visitor)
      const ofVisitor = windows.get(key) ?? new Set()
      if (count >= maxWindows || ofVisitor.size >= maxWindowsOfVisitor) return null
      const window: Window = { ...visitor, since, sent: new Map(), push }
      windows.set(key, ofVisitor.add(window))
      count++
      asked.add(key)
      loop.wake()
      return () => {
        if (!ofVisitor.delete(window)) return
        count--
        if (ofVisitor.size === 0) windows.delete(key)
      }
    },
    show: (visitor) => {
      if (!windows.has(keyOf(visitor))) return
      asked.add(keyOf(visitor))
      loop.wake()
    },
    stop: () => {
      clearInterval(poll)
      return loop.stop()
    },
  }
}

const keyOf = ({ channelId, visitorId }: VisitorKey) => `${channelId} ${visitorId}`

/** Whether the window has not had this line yet; lets go of what lies before the overlap. */
function remember(window: Window, row: LiveLineRow): boolean {
  if (window.sent.has(row.id)) return false
  const at = row.at.getTime()
  window.sent.set(row.id, at)
  window.since = Math.max(window.since, at - overlapMs)
  for (const [id, sentAt] of window.sent) if (sentAt < window.since) window.sent.delete(id)
  return true
}

function sinceOf(due: readonly Window[]) {
  return {
    organizationIds: due.map(({ organizationId }) => organizationId),
    channelIds: due.map(({ channelId }) => channelId),
    visitorIds: due.map(({ visitorId }) => visitorId),
    since: due.map(({ since }) => new Date(since)),
    limit: linesPerLook,
  }
}
