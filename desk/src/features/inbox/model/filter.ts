import type { ConversationFilter, ConversationSummary } from '@quaydesk/contract'
import { lightAt } from './light.ts'

/** Filters that ask for the same become the same: the cache's key, and what tells whether the list changed. */
export function normalFilter(filter: ConversationFilter): ConversationFilter {
  const narrowing = Object.entries(filter).filter(([, value]) => value !== undefined && isNarrowing(value))
  const ordered = narrowing.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, sorted(value)])
  return { view: filter.view, ...Object.fromEntries(ordered) }
}

/** How many fields narrow the list beyond its view: the number on the filter button. */
export function narrowings(filter: ConversationFilter): number {
  return Object.entries(filter).filter(
    ([name, value]) => name !== 'view' && name !== 'search' && value !== undefined && isNarrowing(value),
  ).length
}

export type Belonging = 'in' | 'out' | 'unknown'

/**
 * Whether a conversation belongs to a list. `unknown`: only the server can tell (search), so a row that is there
 * stays and one that isn't does not come in by itself.
 */
export function belongs(
  conversation: ConversationSummary,
  filter: ConversationFilter,
  memberId: string,
  now: number,
): Belonging {
  const fits =
    fitsView(conversation, filter, memberId) &&
    oneOf(filter.shopIds, conversation.shopId) &&
    oneOf(filter.channelIds, conversation.channelId) &&
    oneOf(filter.assigneeIds, conversation.assignee?.id) &&
    oneOf(filter.languages, conversation.language ?? undefined) &&
    (!filter.tagIds?.length || conversation.tags.some((tag) => filter.tagIds?.includes(tag.id))) &&
    (!filter.light || lightAt(conversation, now) === filter.light) &&
    (!filter.unread || conversation.unread) &&
    (!filter.customerId || conversation.customerId === filter.customerId)
  if (!fits) return 'out'
  return filter.search ? 'unknown' : 'in'
}

function fitsView(conversation: ConversationSummary, { view, search }: ConversationFilter, memberId: string) {
  const snoozed = conversation.snoozedUntil !== null
  if (view === 'closed') return conversation.openSessionId === null
  if (view === 'snoozed') return snoozed
  // A search is for what there is.
  const open = conversation.openSessionId !== null && (!snoozed || Boolean(search))
  if (view === 'mine') return open && conversation.assignee?.id === memberId
  if (view === 'unassigned') return open && conversation.assignee === null
  if (view === 'waiting') return open && conversation.turnSince !== null
  return open
}

const oneOf = (allowed: string[] | undefined, value: string | undefined) =>
  !allowed?.length || (value !== undefined && allowed.includes(value))
const isNarrowing = (value: unknown) =>
  Array.isArray(value) ? value.length > 0 : value !== false && value !== ''
const sorted = (value: unknown) => (Array.isArray(value) ? [...value].sort() : value)
