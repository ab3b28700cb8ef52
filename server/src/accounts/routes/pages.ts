import { Cursor } from '@quaydesk/contract'
import { z } from 'zod'
import { decodeCursor, encodeCursor } from '../../platform/http/index.ts'

/** How every list of accounts is asked for. */
export const PageQuery = z.strictObject({
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})

const Key = z.tuple([z.iso.datetime(), z.uuid()])

export type PageStart = {
  readonly createdAt: Date | null
  readonly id: string | null
  readonly limit: number
}

/** Where a page starts; one row more than asked for is read, to know whether another page follows. */
export function pageStart({ cursor, limit }: z.output<typeof PageQuery>): PageStart {
  if (cursor === undefined) return { createdAt: null, id: null, limit: limit + 1 }
  const [createdAt, id] = decodeCursor(cursor, Key)
  return { createdAt: new Date(createdAt), id, limit: limit + 1 }
}

export function presentPage<Row extends { createdAt: Date; id: string }, T>(
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => T,
): { items: T[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const more = rows.length > limit && last !== undefined
  return {
    items: shown.map(present),
    nextCursor: more ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
  }
}
