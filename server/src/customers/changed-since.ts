import { keyOf } from './newest.ts'
import type { Written } from './queries/keys.ts'

/** Of what was written, what says something else than before: a reading that brings nothing new is no event. */
export function changedSince(before: readonly Written[], written: readonly Written[]): Written[] {
  const digests = new Map(before.map((row) => [keyOf(row), row.digest]))
  return written.filter((row) => digests.get(keyOf(row)) !== row.digest)
}
