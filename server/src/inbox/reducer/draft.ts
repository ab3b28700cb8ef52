import type { DuplicateReply, FaqChoice, SessionAssignment, Turn } from './session.ts'
import type { ConversationState, SessionChange, SessionProgress, TurnProgress } from './state.ts'

/** A step while it is being made. Lives inside one call; the states in it are never written to, only replaced. */
export type Draft = {
  state: ConversationState
  readonly changes: SessionChange[]
  /** The session that the message joined. */
  sessionId: string | null
  /** Of the open session, since the step began: */
  touched: boolean
  turns: Turn[]
  duplicateReplies: DuplicateReply[]
  assignments: SessionAssignment[]
  faqChoices: FaqChoice[]
}

export const beginDraft = (state: ConversationState): Draft => ({
  state,
  changes: [],
  sessionId: null,
  touched: false,
  turns: [],
  duplicateReplies: [],
  assignments: [],
  faqChoices: [],
})

/** Replaces the open session's progress and returns it. */
export const putSession = (draft: Draft, open: SessionProgress): SessionProgress => {
  draft.state = { ...draft.state, open }
  draft.touched = true
  return open
}

/** The turn that waits for an answer. */
export const openTurnOf = (open: SessionProgress): TurnProgress | null =>
  open.turn !== null && open.turn.answeredAt === null ? open.turn : null

export const turnOf = (turn: TurnProgress): Turn => ({
  seq: turn.seq,
  startedAt: turn.startedAt,
  firstMessageId: turn.firstMessageId,
  answeredAt: turn.answeredAt,
  answeredBy: turn.answeredBy,
  memberId: turn.memberId,
  answerMessageId: turn.answerMessageId,
  endedByClose: turn.endedByClose,
})

/** Hands over what was gathered of the open session as one change. */
export const pushChange = (
  draft: Draft,
  session: SessionChange['session'],
  carry: ConversationState | null,
): void => {
  const { turns, duplicateReplies, assignments, faqChoices } = draft
  draft.changes.push({ session, turns, duplicateReplies, assignments, faqChoices, carry })
  draft.turns = []
  draft.duplicateReplies = []
  draft.assignments = []
  draft.faqChoices = []
  draft.touched = false
}
