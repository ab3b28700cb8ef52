import { applyAct } from './acts.ts'
import { passTime } from './closing.ts'
import { applyCustomerMessage } from './customer-message.ts'
import { beginDraft, pushChange } from './draft.ts'
import type { Fact } from './facts.ts'
import { compareKeys, orderKeyOf, timeOf } from './order.ts'
import { applyOurMessage } from './our-message.ts'
import type { SettingsAt } from './settings.ts'
import type { ConversationState, Step } from './state.ts'
import { sessionOf } from './verdicts.ts'

/** Whether the fact belongs before what was already reduced, so that it must be replayed. */
export const isLate = (state: ConversationState, fact: Fact): boolean =>
  (state.lastApplied !== null && compareKeys(orderKeyOf(fact), state.lastApplied) <= 0) ||
  (state.lastClosedAt !== null && timeOf(fact) < state.lastClosedAt)

/** Takes one fact that is in order. Throws RangeError for a late one: replay it. */
export const step = (state: ConversationState, fact: Fact, settingsAt: SettingsAt): Step => {
  if (isLate(state, fact)) throw new RangeError('This fact is late: replay from the close before it.')
  const at = timeOf(fact)
  const draft = beginDraft(state)
  passTime(draft, at)
  if (fact.kind !== 'message') applyAct(draft, fact)
  else if (fact.authorKind === 'customer') applyCustomerMessage(draft, fact, at, settingsAt)
  else if (fact.authorKind !== 'system') applyOurMessage(draft, fact, at)
  const { open, holder } = draft.state
  if (open !== null && draft.touched) pushChange(draft, sessionOf(open, holder, null), null)
  return {
    state: { ...draft.state, lastApplied: orderKeyOf(fact) },
    changes: draft.changes,
    sessionId: draft.sessionId,
  }
}
