import type { ConversationFilter, ConversationSummary } from '@quaydesk/contract'
import { belongs } from './filter.ts'
import { comparePlaces, placeOf } from './order.ts'
import { endsAtLastPage, type Pages, startsAtFirstPage } from './pages.ts'

export type ListContext = { filter: ConversationFilter; memberId: string; now: number }
type List = Pages<ConversationSummary>

/** A list after one conversation changed; the same object when nothing in it did. */
export function putConversation(list: List, conversation: ConversationSummary, context: ListContext): List {
  const known = find(list, conversation.id)
  if (known && known.version > conversation.version) return list
  const belonging = belongs(conversation, context.filter, context.memberId, context.now)
  if (belonging === 'out' || (belonging === 'unknown' && !known)) {
    return known ? without(list, conversation.id) : list
  }
  const { view } = context.filter
  if (known && comparePlaces(placeOf(known, view), placeOf(conversation, view), view) === 0) {
    return replaced(list, conversation)
  }
  return inserted(known ? without(list, conversation.id) : list, conversation, context)
}

/** Changes one row where it stands; for what has no version of its own, such as who looks at it. */
export function editConversation(
  list: List,
  id: string,
  edit: (row: ConversationSummary) => ConversationSummary,
): List {
  const known = find(list, id)
  return known ? replaced(list, edit(known)) : list
}

function find(list: List, id: string): ConversationSummary | undefined {
  for (const page of list.pages) {
    const row = page.items.find((item) => item.id === id)
    if (row) return row
  }
}

function eachPage(list: List, edit: (items: ConversationSummary[]) => ConversationSummary[]): List {
  return {
    pageParams: list.pageParams,
    pages: list.pages.map((page) => {
      const items = edit(page.items)
      return items === page.items ? page : { ...page, items }
    }),
  }
}

const without = (list: List, id: string) =>
  eachPage(list, (items) =>
    items.some((row) => row.id === id) ? items.filter((row) => row.id !== id) : items,
  )

const replaced = (list: List, conversation: ConversationSummary) =>
  eachPage(list, (items) =>
    items.some((row) => row.id === conversation.id)
      ? items.map((row) => (row.id === conversation.id ? conversation : row))
      : items,
  )

/** A place above the first page held or below the last belongs to a page that is read when somebody scrolls there. */
function inserted(list: List, conversation: ConversationSummary, { filter: { view } }: ListContext): List {
  const place = placeOf(conversation, view)
  const before = (row: ConversationSummary) => comparePlaces(placeOf(row, view), place, view) < 0
  let target = list.pages.findIndex((page) => page.items.some((row) => !before(row)))
  if (target === -1) {
    if (!endsAtLastPage(list)) return list
    target = list.pages.length - 1
  }
  const isFirst = !list.pages.slice(0, target + 1).some((page) => page.items.some(before))
  if (isFirst && !startsAtFirstPage(list)) return list
  let page = -1
  return eachPage(list, (items) => {
    page += 1
    if (page !== target) return items
    const at = items.findIndex((row) => !before(row))
    return at === -1 ? [...items, conversation] : items.toSpliced(at, 0, conversation)
  })
}

/** So many rows on one page mean that a day of arrivals was pushed into it; it is cut and read again. */
export const crowdedPage = 200

export function isCrowded(list: List): boolean {
  return list.pages.some((page) => page.items.length > crowdedPage)
}
