import type { ConversationSummary, View } from '@quaydesk/contract'
import { comparePlaces, type Place, placeOf } from './order.ts'

type HeldRow = { row: ConversationSummary; place: Place }
/** A list that stands still: rows keep the place they had, and who arrives above `ceiling` waits to be let in. */
export type Hold = { view: View; ceiling: Place | null; rows: HeldRow[] }
export type Edges = { startsAtTop: boolean; endsAtEnd: boolean }
export type Held = { hold: Hold; rows: ConversationSummary[]; arrived: number }

export function startHold(live: readonly ConversationSummary[], view: View): Hold {
  const rows = live.map((row) => ({ row, place: placeOf(row, view) }))
  return { view, ceiling: rows[0]?.place ?? null, rows }
}

/**
 * The rows to show under a hold: what they say is new, where they stand is not. `arrived` counts those who would
 * stand above the top by now, shown or not. A row that left the view stays,
 * so that nothing moves under the pointer; one whose page was dropped goes with its page.
 */
export function keepHold(hold: Hold, live: readonly ConversationSummary[], edges: Edges): Held {
  const { view, ceiling } = hold
  const held = new Map(hold.rows.map(({ row, place }) => [row.id, place]))
  const present = new Set(live.map((row) => row.id))
  const rows: HeldRow[] = []
  let arrived = 0
  for (const row of live) {
    const place = placeOf(row, view)
    const kept = held.get(row.id)
    const above = ceiling !== null && comparePlaces(place, ceiling, view) < 0
    if (above && kept !== ceiling) arrived += 1
    if (kept || !above) rows.push({ row, place: kept ?? place })
  }
  rows.sort((a, b) => comparePlaces(a.place, b.place, view))
  const first = rows[0]?.place
  const last = rows.at(-1)?.place
  const left = hold.rows.filter(
    ({ row, place }) =>
      !present.has(row.id) &&
      (edges.startsAtTop || (first && comparePlaces(place, first, view) > 0)) &&
      (edges.endsAtEnd || (last && comparePlaces(place, last, view) < 0)),
  )
  const shown = left.length ? [...rows, ...left].sort((a, b) => comparePlaces(a.place, b.place, view)) : rows
  return { hold: { view, ceiling, rows: shown }, rows: shown.map(({ row }) => row), arrived }
}
