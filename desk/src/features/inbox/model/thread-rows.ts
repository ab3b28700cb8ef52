import type { ThreadEntry } from '@quaydesk/contract'
import type { Pending } from './outbox.ts'

export type ThreadRow =
  | { type: 'day'; key: string; at: string }
  | { type: 'entry'; key: string; entry: ThreadEntry }
  | { type: 'pending'; key: string; pending: Pending }

/** The viewer's calendar day of an instant. */
export type DayOf = (at: string) => string

/** An own message keeps its row when the server's copy replaces the painted one, so the key is the client's id. */
const keyOf = (entry: ThreadEntry) => ('clientId' in entry && entry.clientId) || entry.id

/** What stands in the thread from top to bottom: a mark before the first entry of each day, what is on its way last. */
export function rowsOf(
  entries: readonly ThreadEntry[],
  pending: readonly Pending[],
  dayOf: DayOf,
): ThreadRow[] {
  const rows: ThreadRow[] = []
  let day = ''
  const mark = (at: string) => {
    const next = dayOf(at)
    if (next === day) return
    day = next
    rows.push({ type: 'day', key: `day-${next}`, at })
  }
  for (const entry of entries) {
    mark(entry.at)
    rows.push({ type: 'entry', key: keyOf(entry), entry })
  }
  for (const one of pending) {
    mark(one.at)
    rows.push({ type: 'pending', key: one.clientId, pending: one })
  }
  return rows
}

/**
 * Keys by which two states of a thread are laid over each other. A day's mark is none: it moves up when older
 * entries of its day come in.
 */
export const anchorsOf = (rows: readonly ThreadRow[]) =>
  rows.map((row) => (row.type === 'day' ? null : row.key))
