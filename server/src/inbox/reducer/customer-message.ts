import { deadline, type Instant } from '../../accounts/business-time/index.ts'
import type { Draft } from './draft.ts'
import { openTurnOf, putSession, turnOf } from './draft.ts'
import type { MessageFact } from './facts.ts'
import { followUpOf, reasonForPerson } from './follow-up.ts'
import { botWaitMs } from './limits.ts'
import { openSession, opensSession } from './opening.ts'
import type { SettingsAt } from './settings.ts'
import type { ConversationState, Need, SessionProgress, TurnProgress } from './state.ts'

/** A sticker on which a rule hands over is no farewell, whatever the lists say. */
const isClosingWord = (state: ConversationState, { marks }: MessageFact): boolean =>
  marks.closingWord && !marks.asksForPerson && !marks.handsOver && !state.weAsked

const join = (open: SessionProgress, message: MessageFact, at: Instant): SessionProgress => ({
  ...open,
  lastMessageAt: at,
  lastCustomerMessageAt: at,
  pendingClosure: null,
  snoozedUntil: open.snoozedUntil === null ? null : Math.min(open.snoozedUntil, at),
  allDeletedAt:
    open.allDeletedAt === null || message.deletedAt === null
      ? null
      : Math.max(open.allDeletedAt, message.deletedAt),
})

const needAfter = (open: SessionProgress, message: MessageFact, at: Instant): Need => {
  const reason = reasonForPerson(open.botAnswer, message, at)
  const certain = reason !== null || open.humanAnswers > 0
  if (open.need === null) return { at, reason: reason ?? 'no-bot-answer', certain }
  if (open.need.certain || !certain) return open.need
  return { at: open.need.at, reason: reason ?? open.need.reason, certain }
}

const turnAfter = (open: SessionProgress, need: Need, message: MessageFact, at: Instant): TurnProgress => {
  const redAt = need.certain || !message.marks.mayBeAnsweredByBot ? at : at + botWaitMs
  const turn = openTurnOf(open)
  // The first message's wait holds for the whole turn: a buyer who writes on and on would never be shown. A FAQ
  // card's wait is over as soon as he writes.
  if (turn !== null)
    return { ...turn, redAt: turn.faqCardOut ? redAt : Math.min(turn.redAt, redAt), faqCardOut: false }
  return {
    seq: (open.turn?.seq ?? 0) + 1,
    startedAt: at,
    firstMessageId: message.id,
    answeredAt: null,
    answeredBy: null,
    memberId: null,
    answerMessageId: null,
    endedByClose: false,
    crossed: followUpOf(open.botAnswer, message, at) === 'crossed',
    redAt,
    faqCardOut: false,
    authors: [],
  }
}

/** The message waits for an answer: it starts a turn or joins the open one. */
const awaitAnswer = (
  draft: Draft,
  open: SessionProgress,
  message: MessageFact,
  at: Instant,
): SessionProgress => {
  const need = needAfter(open, message, at)
  const turn = turnAfter(open, need, message, at)
  if (turn.seq !== open.turn?.seq) draft.turns.push(turnOf(turn))
  if (open.need !== null) return { ...open, need, turn }
  const targetDueAt = deadline(open.settings.schedule, need.at, open.settings.targetMs)
  return { ...open, need, turn, targetDueAt }
}

const noteFaqChoice = (draft: Draft, open: SessionProgress, message: MessageFact, at: Instant) => {
  const { faqChoice } = open
  const askedMore =
    faqChoice !== null && faqChoice.askedMoreAt === null ? { ...faqChoice, askedMoreAt: at } : null
  const chosen = message.marks.faqChoice
    ? { messageId: message.id, at, answeredAt: null, askedMoreAt: null }
    : null
  draft.faqChoices.push(...[askedMore, chosen].filter((each) => each !== null))
  return { ...open, faqChoice: chosen ?? askedMore ?? faqChoice }
}

export const applyCustomerMessage = (
  draft: Draft,
  message: MessageFact,
  at: Instant,
  settingsAt: SettingsAt,
): void => {
  const closingWord = isClosingWord(draft.state, message)
  if (draft.state.open === null && !opensSession(draft.state, message, at, closingWord)) return
  const open =
    draft.state.open === null
      ? openSession(draft, message, at, settingsAt)
      : putSession(draft, join(draft.state.open, message, at))
  draft.sessionId = open.id
  if (closingWord) return
  putSession(draft, noteFaqChoice(draft, awaitAnswer(draft, open, message, at), message, at))
}
