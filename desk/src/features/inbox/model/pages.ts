import type { InfiniteData } from '@tanstack/react-query'

/** Pages as the query cache holds them. The parameter of the first page of all is the empty text. */
export type Pages<T> = InfiniteData<{ items: T[]; nextCursor: string | null }, string>

export const firstPage = ''

/** False when pages above were dropped to keep memory bounded. */
export const startsAtFirstPage = (data: Pages<unknown>) => data.pageParams[0] === firstPage
export const endsAtLastPage = (data: Pages<unknown>) => data.pages.at(-1)?.nextCursor === null

/**
 * Which cursor led to which, so that a page that was dropped on the way down can be read again on the way up:
 * the server's cursors lead forward only.
 */
export function createTrail() {
  const before = new Map<string, string>()
  return {
    remember(param: string, nextCursor: string | null) {
      if (nextCursor !== null) before.set(nextCursor, param)
    },
    before: (param: string) => before.get(param),
  }
}
export type Trail = ReturnType<typeof createTrail>

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
