import { z } from 'zod'

const LineFile = z.object({
  id: z.uuid(),
  name: z.string(),
  mime: z.string(),
  bytes: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
})

/** A visitor's line as it is stored raw. Files stand in it with all that a message keeps, so that reading it needs no look-up. */
export const StoredLine = z.object({
  visitorId: z.string(),
  clientId: z.string(),
  text: z.string(),
  files: z.array(LineFile),
})
export type StoredLine = z.infer<typeof StoredLine>

/** Unique on the channel for ever: the client id is the visitor's own, and two visitors may choose the same. */
export const externalIdOf = (visitorId: string, clientId: string): string => `${visitorId}:${clientId}`

export const clientIdOf = (externalId: string): string => externalId.slice(externalId.indexOf(':') + 1)

/** What the desk calls somebody who gave no name; the same number at every visit. */
export function visitorName(visitorId: string): string {
  let sum = 0
  for (const character of visitorId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 10_000
  return `Visitor ${String(sum).padStart(4, '0')}`
}
