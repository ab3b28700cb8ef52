import { ThreadEntry } from '@quaydesk/contract'
import { failedWith } from '../../../lib/api-failure.ts'

/** What was said in between, if that is why the server refused a reply; else null. */
export function crossedEntries(failure: unknown): ThreadEntry[] | null {
  if (!failedWith(failure, 'Conflict')) return null
  const entries = ThreadEntry.array().safeParse(failure.details.newEntries)
  return entries.success && entries.data.length > 0 ? entries.data : null
}
