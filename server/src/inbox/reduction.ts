import type { Fact } from './reducer/facts.ts'
import { compareFacts } from './reducer/order.ts'
import type { DuplicateReply, FaqChoice, Session, SessionAssignment, Turn } from './reducer/session.ts'
import type { SettingsAt } from './reducer/settings.ts'
import type { ConversationState, SessionChange } from './reducer/state.ts'
import { step } from './reducer/step.ts'

/** All that several steps changed of one session. */
export type ChangedSession = {
  readonly session: Session
  readonly turns: readonly Turn[]
  readonly duplicateReplies: readonly DuplicateReply[]
  readonly faqChoices: readonly FaqChoice[]
  readonly assignments: readonly SessionAssignment[]
  readonly carry: ConversationState | null
}

/** What reducing made of a conversation. */
export type Reduction = {
  readonly state: ConversationState
  /** In the order in which they began, so that the one that closes is written before the one that opens. */
  readonly sessions: readonly ChangedSession[]
  readonly sessionOfMessage: ReadonlyMap<string, string | null>
  /** Null after steps. After a replay: what was not closed by this instant is only what stands above. */
  readonly replayedSince: number | null
}

/** A step for each fact; none may be late. */
export function takeSteps(
  before: ConversationState,
  facts: readonly Fact[],
  settingsAt: SettingsAt,
): Reduction {
  const changes: SessionChange[] = []
  const sessionOfMessage = new Map<string, string | null>()
  let state = before
  for (const fact of [...facts].sort(compareFacts)) {
    const taken = step(state, fact, settingsAt)
    state = taken.state
    changes.push(...taken.changes)
    if (fact.kind === 'message') sessionOfMessage.set(fact.id, taken.sessionId)
  }
  return { state, sessions: joinChanges(changes), sessionOfMessage, replayedSince: null }
}

/** Joins the changes of several steps, so that each row is written once. */
export function joinChanges(changes: readonly SessionChange[]): ChangedSession[] {
  const joined = new Map<string, ChangedSession>()
  for (const change of changes) {
    const known = joined.get(change.session.id)
    joined.set(change.session.id, known === undefined ? change : join(known, change))
  }
  return [...joined.values()]
}

const join = (known: ChangedSession, change: SessionChange): ChangedSession => ({
  session: change.session,
  turns: [...new Map([...known.turns, ...change.turns].map((turn) => [turn.seq, turn])).values()],
  duplicateReplies: [...known.duplicateReplies, ...change.duplicateReplies],
  faqChoices: [...known.faqChoices, ...change.faqChoices],
  assignments: [...known.assignments, ...change.assignments],
  carry: change.carry ?? known.carry,
})
