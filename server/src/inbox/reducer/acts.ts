import type { Draft } from './draft.ts'
import { putSession } from './draft.ts'
import type { ActFact, AssignmentFact, ClosureFact, ReplySettledFact } from './facts.ts'
import { undoMs } from './limits.ts'
import type { PendingClosure } from './session.ts'

const assign = (draft: Draft, { memberId, at }: AssignmentFact): void => {
  draft.state = { ...draft.state, holder: memberId }
  const { open } = draft.state
  if (open === null) return
  const isNew = memberId !== null && !open.assigned.includes(memberId)
  if (isNew) draft.assignments.push({ memberId, at })
  putSession(draft, isNew ? { ...open, assigned: [...open.assigned, memberId] } : open)
}

/** Asked twice, the first time counts; unless one of the two waits, for then the later one knows what is on its way. */
const closureAfter = (
  pending: PendingClosure | null,
  { at, memberId, awaits }: ClosureFact,
): PendingClosure => {
  if (awaits !== null) return { effectiveAt: null, memberId, awaits }
  return pending === null || pending.effectiveAt === null ? { effectiveAt: at + undoMs, memberId } : pending
}

const settleClosure = (
  pending: PendingClosure | null,
  { at, messageId, accepted }: ReplySettledFact,
): PendingClosure | null => {
  if (pending === null || pending.effectiveAt !== null || pending.awaits !== messageId) return pending
  return accepted ? { effectiveAt: at + undoMs, memberId: pending.memberId } : null
}

/** What people did. Outside a session only an assignment means anything: who holds the conversation keeps it. */
export const applyAct = (draft: Draft, act: ActFact): void => {
  if (act.kind === 'assignment') {
    assign(draft, act)
    return
  }
  const { open } = draft.state
  if (open === null) return
  const { pendingClosure: pending } = open
  if (act.kind === 'snooze') putSession(draft, { ...open, snoozedUntil: Math.max(act.until, act.at) })
  else if (act.kind === 'closure') putSession(draft, { ...open, pendingClosure: closureAfter(pending, act) })
  else if (act.kind === 'closure-undone') putSession(draft, { ...open, pendingClosure: null })
  else putSession(draft, { ...open, pendingClosure: settleClosure(pending, act) })
}
