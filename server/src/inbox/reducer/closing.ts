import type { Instant } from '../../accounts/business-time/index.ts'
import type { Draft } from './draft.ts'
import { beginDraft, openTurnOf, pushChange, turnOf } from './draft.ts'
import { verdictMs } from './limits.ts'
import { silenceDueAt } from './silence.ts'
import type { ConversationState, SessionProgress, Step } from './state.ts'
import { initialState } from './state.ts'
import type { Close } from './verdicts.ts'
import { sessionOf } from './verdicts.ts'

const nextClose = (open: SessionProgress): Close | null => {
  const silent = silenceDueAt(open)
  const pending = open.pendingClosure
  const asked = pending?.effectiveAt ?? null
  if (pending !== null && asked !== null && (silent === null || asked <= silent))
    return { at: asked, reason: 'agent', by: pending.memberId }
  return silent === null ? null : { at: silent, reason: 'silence', by: null }
}

/** When the session closes if nothing is written until then; null = never by itself. */
export const nextDueAt = (state: ConversationState): Instant | null =>
  state.open === null ? null : (nextClose(state.open)?.at ?? null)

/** Who holds the session at a deadline gets its credit, so it is written down before the holder can change. */
const noteHolders = (open: SessionProgress, holder: string | null, at: Instant, closing: boolean) => {
  if (open.need === null) return open
  const targetPassed = closing || (open.targetDueAt !== null && open.targetDueAt <= at)
  const verdictPassed = closing || open.need.at + verdictMs <= at
  return {
    ...open,
    heldAtTarget: open.heldAtTarget ?? (targetPassed ? { by: holder } : null),
    heldAtVerdict: open.heldAtVerdict ?? (verdictPassed ? { by: holder } : null),
  }
}

const closeSession = (draft: Draft, progress: SessionProgress, close: Close): void => {
  const { holder, weAsked, lastApplied } = draft.state
  const open = noteHolders(progress, holder, close.at, true)
  const turn = openTurnOf(open)
  if (turn !== null) draft.turns.push({ ...turnOf(turn), endedByClose: true })
  // The holder is released: who comes back with a new request is assigned anew.
  const carry: ConversationState = { ...initialState, lastClosedAt: close.at, weAsked }
  pushChange(draft, sessionOf(open, holder, close), carry)
  draft.state = { ...carry, lastApplied }
}

/** Lets time come to `at`: whatever was due by then has happened before anything said at `at`. */
export const passTime = (draft: Draft, at: Instant): void => {
  const { open, holder } = draft.state
  if (open === null) return
  const close = nextClose(open)
  if (close !== null && close.at <= at) closeSession(draft, open, close)
  else draft.state = { ...draft.state, open: noteHolders(open, holder, at, false) }
}

/** What the sweep makes visible: closes the session if silence or an agent's closure was due by `now`. */
export const closeIfDue = (state: ConversationState, now: Instant): Step => {
  const dueAt = nextDueAt(state)
  if (dueAt === null || dueAt > now) return { state, changes: [], sessionId: null }
  const draft = beginDraft(state)
  passTime(draft, now)
  return { state: draft.state, changes: draft.changes, sessionId: null }
}
