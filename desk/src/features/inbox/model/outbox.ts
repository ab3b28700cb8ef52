import type { StoredFile, ThreadEntry } from '@quaydesk/contract'
import type { ChosenCard } from './card-choices.ts'

export type Mode = 'reply' | 'note'

/** `file` is null for what a draft of another window holds: the server keeps only its id. */
export type Attached = { id: string; file: StoredFile | null }

/** What was sent from this desk and is painted before the server knows it. */
export type Pending = {
  clientId: string
  conversationId: string
  mode: Mode
  text: string
  files: Attached[]
  /** Instead of words and files. */
  card: ChosenCard | null
  at: string
  /** The last message its author saw, for the server's comparison. */
  lastSeenMessageId: string | null
  thenClose: boolean
  /** Somebody answered in between, and the author wants it to go out nevertheless. */
  sendAnyway: boolean
  state: 'sending' | 'failed'
  failure: unknown
}

export type Outbox = readonly Pending[]

export const putPending = (outbox: Outbox, pending: Pending): Outbox =>
  outbox.some((one) => one.clientId === pending.clientId)
    ? outbox.map((one) => (one.clientId === pending.clientId ? pending : one))
    : [...outbox, pending]

export const dropPending = (outbox: Outbox, clientId: string): Outbox =>
  outbox.some((one) => one.clientId === clientId) ? outbox.filter((one) => one.clientId !== clientId) : outbox

/** Client ids that failed here and yet stand in the thread: the answer was lost, not the message. */
export function arrivedAfterAll(outbox: Outbox, entries: readonly ThreadEntry[]): string[] {
  const failed = outbox.filter((one) => one.state === 'failed').map((one) => one.clientId)
  if (failed.length === 0) return failed
  const known = new Set(entries.map((entry) => ('clientId' in entry ? entry.clientId : null)))
  return failed.filter((clientId) => known.has(clientId))
}

/** What of a conversation's outbox the thread doesn't show by itself yet. */
export function unsettled(
  outbox: Outbox,
  conversationId: string,
  entries: readonly ThreadEntry[],
): Pending[] {
  const own = outbox.filter((one) => one.conversationId === conversationId)
  if (own.length === 0) return []
  const known = new Set(entries.map((entry) => ('clientId' in entry ? entry.clientId : null)))
  return own.filter((one) => !known.has(one.clientId))
}
