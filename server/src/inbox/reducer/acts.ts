import type { Draft } from './draft.ts'
import { putSession } from './draft.ts'
import type { ActFact, AssignmentFact } from './facts.ts'
import { undoMs } from './limits.ts'

const assign = (draft: Draft, { memberId, at }: AssignmentFact): void => {
  draft.state = { ...draft.state, holder: memberId }
  const { open } = draft.state
  if (open === null) return
  const isNew = memberId !== null && !open.assigned.includes(memberId)
  if (isNew) draft.assignments.push({ memberId, at })
  putSession(draft, isNew ? { ...open, assigned: [...open.assigned, memberId] } : open)
}

/** What people did. Outside a session only an assignment means anything: who holds the conversation keeps it. */
export const applyAct = (draft: Draft, act: ActFact): void => {
  if (act.kind === 'assignment') {
    assign(draft, act)
    return
  }
  const { open } = draft.state
  if (open === null) return
  if (act.kind === 'snooze') putSession(draft, { ...open, snoozedUntil: Math.max(act.until, act.at) })
  else if (act.kind === 'closure-undone') putSession(draft, { ...open, pendingClosure: null })
  else if (open.pendingClosure === null)
    putSession(draft, { ...open, pendingClosure: { effectiveAt: act.at + undoMs, memberId: act.memberId } })
}
