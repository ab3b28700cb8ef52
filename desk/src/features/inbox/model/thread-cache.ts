import type { ThreadEntry } from '@quaydesk/contract'
import { endsAtLastPage, type Pages, startsAtFirstPage } from './pages.ts'

/** Newest page first, entries inside a page oldest first, as the server gives them. */
export type Thread = Pages<ThreadEntry>

/** A thread after one entry came or changed; the same object when it knew that, or when its page isn't held. */
export function putEntry(thread: Thread, entry: ThreadEntry): Thread {
  const known = entriesOf(thread).find((item) => item.id === entry.id)
  if (known && known.version >= entry.version) return thread
  const rest = known
    ? {
        ...thread,
        pages: thread.pages.map((page) => ({ ...page, items: page.items.filter((e) => e !== known) })),
      }
    : thread
  const target = rest.pages.findIndex((page) => page.items.some((item) => compareEntries(item, entry) < 0))
  const page = target === -1 ? rest.pages.length - 1 : target
  if (page < 0) return thread
  if (target === -1 && !endsAtLastPage(rest)) return rest
  const isNewest = !rest.pages
    .slice(0, page + 1)
    .some((p) => p.items.some((e) => compareEntries(e, entry) > 0))
  if (isNewest && !startsAtFirstPage(rest)) return rest
  return {
    ...rest,
    pages: rest.pages.map((held, index) =>
      index === page ? { ...held, items: [...held.items, entry].sort(compareEntries) } : held,
    ),
  }
}

/** All entries held, oldest first. */
export function entriesOf(thread: Thread): ThreadEntry[] {
  const seen = new Set<string>()
  const entries: ThreadEntry[] = []
  for (const page of thread.pages.toReversed())
    for (const entry of page.items)
      if (!seen.has(entry.id)) {
        seen.add(entry.id)
        entries.push(entry)
      }
  return entries
}

/** The newest message held: what a reply tells the server its author saw. */
export function lastSeenMessageId(entries: readonly ThreadEntry[]): string | null {
  return entries.findLast((entry) => entry.type === 'message')?.id ?? null
}

function compareEntries(a: ThreadEntry, b: ThreadEntry): number {
  const apart = Date.parse(a.at) - Date.parse(b.at)
  if (apart !== 0) return apart
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
