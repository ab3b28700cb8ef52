import type { Reading } from './facts.ts'

type Known = { readonly organizationId: string; readonly channelId: string; readonly externalId: string }

/** What a thing of a platform is known by: organization, channel and the platform's id. */
export const keyOf = ({ organizationId, channelId, externalId }: Known): string =>
  `${organizationId} ${channelId} ${externalId}`

/** The last reading of each thing, ordered by key: whoever writes several takes their locks in the same order. */
export function newestOf<T extends Reading>(readings: readonly T[]): T[] {
  const newest = new Map<string, T>()
  for (const reading of readings) {
    const known = newest.get(keyOf(reading))
    if (known === undefined || isLater(reading, known)) newest.set(keyOf(reading), reading)
  }
  return [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reading]) => reading)
}

const isLater = (a: Reading, b: Reading): boolean =>
  a.updatedAt === b.updatedAt ? a.readAt > b.readAt : a.updatedAt > b.updatedAt
