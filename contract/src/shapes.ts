import { z } from 'zod'

/** Instants cross the wire as ISO 8601 in UTC. */
export const Instant = z.iso.datetime({ offset: true })
export const Id = z.uuid()
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/)
/** Opaque to clients; made from the sort key of the last row of the page before. */
export const Cursor = z.string().max(400)
export const LocalDay = z.iso.date()
export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A page of a list: `nextCursor` is null on the last page. */
export const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), nextCursor: Cursor.nullable() })

export type Page<T> = { items: T[]; nextCursor: string | null }
