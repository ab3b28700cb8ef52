import { Conflict, Invalid } from '../platform/errors.ts'
import type { ConversationChange } from './conversation-change.ts'
import type { ConversationState } from './reducer/state.ts'

const longestMs = 366 * 24 * 60 * 60_000

/** @throws Invalid, Conflict */
export function checkSnooze({ open }: ConversationState, until: number, now: number): void {
  if (until <= now) throw new Invalid('This time has passed. Choose a later one.')
  if (until > now + longestMs) throw new Invalid('A conversation can be snoozed for a year at most.')
  if (open === null)
    throw new Conflict('This conversation is closed. A new message of the customer opens it again.')
  if (open.pendingClosure !== null)
    throw new Conflict('This conversation is being closed. Undo that first, or let it close.')
}

/**
 * Until when the views leave the conversation out; null = they show it. What came in while it was snoozed brings it back for good, also
 * where the reducer's order puts it before the snooze: whoever snoozed had not seen it.
 */
export function hiddenUntil(
  { conversation, facts }: Pick<ConversationChange, 'conversation' | 'facts'>,
  { open }: ConversationState,
  now: number,
): number | null {
  const until = open?.snoozedUntil ?? null
  if (until === null || until <= now) return null
  if (facts.some((fact) => fact.kind === 'message' && fact.authorKind === 'customer')) return null
  const isNew = facts.some((fact) => fact.kind === 'snooze')
  return isNew || conversation.snoozedUntil !== null ? until : null
}
