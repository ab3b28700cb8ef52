import type { InfiniteData } from '@tanstack/react-query'

/**
 * Where a page begins, and where the one before it did: the server's cursors lead forward only, and a page that
 * was dropped on the way down is to be read again on the way up.
 */
export type PageStart = { cursor: string | null; before: PageStart | null }

export type Page<T> = { items: T[]; nextCursor: string | null }
/** Pages as the query cache holds them. */
export type Pages<T> = InfiniteData<Page<T>, PageStart>

export const firstPage: PageStart = { cursor: null, before: null }

/** How an infinite query finds the pages around those it holds. */
export const paging = {
  initialPageParam: firstPage,
  getNextPageParam: (last: Page<unknown>, _pages: unknown, start: PageStart): PageStart | null =>
    last.nextCursor === null ? null : { cursor: last.nextCursor, before: start },
  getPreviousPageParam: (_first: unknown, _pages: unknown, start: PageStart) => start.before,
}

/** False when pages above were dropped to keep memory bounded. */
export const startsAtFirstPage = (data: Pages<unknown>) => data.pageParams[0]?.before === null
export const endsAtLastPage = (data: Pages<unknown>) => data.pages.at(-1)?.nextCursor === null

/** Each row once: a row that moved up while a page was read again may stand in two pages, the first one is right. */
export function distinct<T extends { id: string }>(data: Pages<T>): T[] {
  const seen = new Set<string>()
  const rows: T[] = []
  for (const page of data.pages)
    for (const row of page.items)
      if (!seen.has(row.id)) {
        seen.add(row.id)
        rows.push(row)
      }
  return rows
}

/**
 * By how many places rows known before moved down: positive when rows came in above, negative when some left
 * there. Null keys don't count as known.
 */
export function shiftBetween(before: readonly (string | null)[], after: readonly (string | null)[]): number {
  const places = new Map(after.map((key, place) => [key, place]))
  for (const [place, key] of before.entries()) {
    const now = key === null ? undefined : places.get(key)
    if (now !== undefined) return now - place
  }
  return 0
}
