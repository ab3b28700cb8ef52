import type { Instant } from '../../accounts/business-time/index.ts'
import type { Fact } from './facts.ts'
import { compareFacts, timeOf } from './order.ts'
import type { WholeSession } from './session.ts'
import type { SettingsAt } from './settings.ts'
import type { ConversationState, SessionChange } from './state.ts'
import { initialState } from './state.ts'
import { step } from './step.ts'

/** A session with the state after its close, from which a later fact replays. */
export type ReplayedSession = { readonly whole: WholeSession; readonly carry: ConversationState | null }

export type Replay = {
  readonly state: ConversationState
  /** By their start; those of before the replay's beginning are not among them. */
  readonly sessions: readonly ReplayedSession[]
  /** The session of each replayed message, null for messages outside any. */
  readonly sessionOfMessage: ReadonlyMap<string, string | null>
}

const upsert = <T>(
  known: readonly T[],
  changed: readonly T[],
  same: (a: T, b: T) => boolean,
): readonly T[] => {
  const kept = known.map((each) => changed.findLast((other) => same(each, other)) ?? each)
  const added = changed.filter((each, i) => {
    const isLatest = changed.findLastIndex((other) => same(each, other)) === i
    return isLatest && !known.some((other) => same(each, other))
  })
  return [...kept, ...added]
}

/** Lays a step's change over what is known of the session. */
export const withChange = (known: ReplayedSession | undefined, change: SessionChange): ReplayedSession => ({
  whole: {
    ...change.session,
    turns: upsert(known?.whole.turns ?? [], change.turns, (a, b) => a.seq === b.seq),
    duplicateReplies: [...(known?.whole.duplicateReplies ?? []), ...change.duplicateReplies],
    assignments: [...(known?.whole.assignments ?? []), ...change.assignments],
    faqChoices: upsert(
      known?.whole.faqChoices ?? [],
      change.faqChoices,
      (a, b) => a.messageId === b.messageId,
    ),
  },
  carry: change.carry,
})

/** The carry from which a fact at `at` must be replayed; the initial state if no session was closed before it. */
export const carryBefore = (carries: readonly ConversationState[], at: Instant): ConversationState =>
  carries.findLast(({ lastClosedAt }) => lastClosedAt !== null && lastClosedAt <= at) ?? initialState

/**
 * Reduces what came after a close anew, in whatever order it is given. Facts of before the close are left out, for
 * the carry knows them: a session ends with the last fact before its close, and one at the very instant comes after.
 */
export const replayFrom = (
  carry: ConversationState,
  facts: readonly Fact[],
  settingsAt: SettingsAt,
): Replay => {
  const since = carry.lastClosedAt ?? Number.NEGATIVE_INFINITY
  const sessions = new Map<string, ReplayedSession>()
  const sessionOfMessage = new Map<string, string | null>()
  let state = carry
  for (const fact of facts.filter((each) => timeOf(each) >= since).sort(compareFacts)) {
    const taken = step(state, fact, settingsAt)
    state = taken.state
    if (fact.kind === 'message') sessionOfMessage.set(fact.id, taken.sessionId)
    for (const change of taken.changes)
      sessions.set(change.session.id, withChange(sessions.get(change.session.id), change))
  }
  return { state, sessions: [...sessions.values()], sessionOfMessage }
}

/** The whole conversation from its first fact. */
export const reduce = (facts: readonly Fact[], settingsAt: SettingsAt): Replay =>
  replayFrom(initialState, facts, settingsAt)
