import { z } from 'zod'

/** Where a row stands in a list: a cursor is made of the last one's. */
export type Place = { readonly at: Date; readonly id: string }

export const PlaceCursor = z.tuple([z.number().int().min(0).max(8_640_000_000_000), z.uuid()])

export const placeCursor = ({ at, id }: Place): z.infer<typeof PlaceCursor> => [at.getTime(), id]

/** Cuts what was read with one more than the page down to the page. */
export function cutPage<T extends Place>(rows: readonly T[], limit: number): { rows: T[]; last: T | null } {
  const page = rows.slice(0, limit)
  return { rows: page, last: rows.length > limit ? (page.at(-1) ?? null) : null }
}
