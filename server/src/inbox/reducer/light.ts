import type { Instant } from '../../accounts/business-time/index.ts'
import { openTurnOf } from './draft.ts'
import type { ConversationState } from './state.ts'

export type Light = 'waiting' | 'in-progress' | 'answered'

export type WritingLease = { readonly memberId: string; readonly until: Instant }

/** Red waits for the bot (`redAt`); yellow doesn't, for a person who writes is a fact whatever the bot may do. */
export const light = (state: ConversationState, lease: WritingLease | null, now: Instant): Light => {
  const turn = state.open === null ? null : openTurnOf(state.open)
  if (turn === null) return 'answered'
  if (lease !== null && lease.until > now) return 'in-progress'
  return turn.redAt <= now ? 'waiting' : 'answered'
}
