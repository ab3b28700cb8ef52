import type { ConversationSummary, View } from '@quaydesk/contract'

/** Where a conversation stands in a list; the smaller rank is higher up. */
export type Place = { rank: number; id: string }

const ascending: ReadonlySet<View> = new Set(['waiting', 'snoozed'])

/** The order in which the server gives a view: who waits longest leads under `waiting`, who comes back first under `snoozed`, else the newest words lead. */
export function placeOf(conversation: ConversationSummary, view: View): Place {
  const { id, turnSince, snoozedUntil, lastMessage } = conversation
  if (ascending.has(view)) {
    const at = view === 'waiting' ? turnSince : snoozedUntil
    return { rank: at ? Date.parse(at) : Number.MAX_SAFE_INTEGER, id }
  }
  return { rank: lastMessage ? -Date.parse(lastMessage.at) : 0, id }
}

export function comparePlaces(a: Place, b: Place, view: View): number {
  if (a.rank !== b.rank) return a.rank - b.rank
  if (a.id === b.id) return 0
  return a.id < b.id === ascending.has(view) ? -1 : 1
}
