import { elapsed, type Instant } from '../../accounts/business-time/index.ts'
import type { Draft } from './draft.ts'
import { openTurnOf, putSession, turnOf } from './draft.ts'
import type { MessageFact } from './facts.ts'
import { faqCardWaitMs } from './limits.ts'
import type { SessionProgress, TurnProgress } from './state.ts'

const isCourtesy = ({ purpose }: MessageFact): boolean => purpose !== 'message' && purpose !== 'answer'

/** Said after a close, about the session that has ended: no first word, and no question that "thanks" would answer. */
const isParting = ({ purpose }: MessageFact): boolean => purpose === 'goodbye' || purpose === 'survey'

/** Of automation only a nudge seeks the buyer out; welcomes and the like are sent because he came. */
const isOwnWord = (message: MessageFact): boolean =>
  message.purpose === 'nudge' || (message.authorKind === 'agent' && !isCourtesy(message))

const authorOf = (message: MessageFact): string =>
  message.authorKind === 'bot' ? 'bot' : (message.memberId ?? 'outside')

const endTurn = (
  draft: Draft,
  turn: TurnProgress,
  message: MessageFact,
  at: Instant,
  answeredBy: 'agent' | 'bot',
): TurnProgress => {
  const ended: TurnProgress = {
    ...turn,
    answeredAt: at,
    answeredBy,
    memberId: message.memberId,
    answerMessageId: message.id,
    authors: [authorOf(message)],
  }
  draft.turns.push(turnOf(ended))
  return ended
}

const showFaqCard = (draft: Draft, open: SessionProgress, at: Instant): void => {
  const turn = openTurnOf(open)
  if (turn === null || open.need?.certain === true) return
  const redAt = Math.max(turn.redAt, at + faqCardWaitMs)
  putSession(draft, { ...open, turn: { ...turn, redAt, faqCardOut: true } })
}

/** Withdraws the need for a person, however late the bot is, as long as no person was asked for or has answered. */
const answerAsBot = (draft: Draft, open: SessionProgress, message: MessageFact, at: Instant): void => {
  // Certain also in every turn after a person has answered.
  if (open.need?.certain === true) return
  const turn = openTurnOf(open)
  if (turn === null) {
    // The second half of an answer: what the customer writes next follows this one.
    if (open.botAnswer !== null) putSession(draft, { ...open, botAnswer: { ...open.botAnswer, at } })
    return
  }
  const chosen = open.faqChoice !== null && open.faqChoice.at >= turn.startedAt ? open.faqChoice : null
  const faqChoice = chosen === null ? open.faqChoice : { ...chosen, answeredAt: at }
  if (chosen !== null && faqChoice !== null) draft.faqChoices.push(faqChoice)
  putSession(draft, {
    ...open,
    turn: endTurn(draft, turn, message, at, 'bot'),
    need: null,
    targetDueAt: null,
    heldAtTarget: null,
    heldAtVerdict: null,
    firstAnswerAt: open.firstAnswerAt ?? at,
    firstBotAnswerAt: open.firstBotAnswerAt ?? at,
    botAnswer: { at, crossed: turn.crossed },
    faqChoice,
  })
}

const noteDuplicate = (draft: Draft, turn: TurnProgress | null, message: MessageFact, at: Instant) => {
  if (turn === null || turn.answeredBy === null || turn.authors.includes(authorOf(message))) return turn
  const { id: messageId, memberId } = message
  draft.duplicateReplies.push({ messageId, memberId, at, turnSeq: turn.seq, after: turn.answeredBy })
  return { ...turn, authors: [...turn.authors, authorOf(message)] }
}

const answerAsPerson = (draft: Draft, progress: SessionProgress, message: MessageFact, at: Instant): void => {
  const open: SessionProgress = {
    ...progress,
    humanAnswers: progress.humanAnswers + 1,
    firstAnswerAt: progress.firstAnswerAt ?? at,
    botAnswer: null,
  }
  const turn = openTurnOf(open)
  if (turn === null || open.need === null) {
    putSession(draft, { ...open, turn: noteDuplicate(draft, open.turn, message, at) })
    return
  }
  const answered = {
    ...open,
    turn: endTurn(draft, turn, message, at, 'agent'),
    need: { ...open.need, certain: true },
  }
  if (open.firstHumanAnswer !== null) putSession(draft, answered)
  else
    putSession(draft, {
      ...answered,
      firstHumanAnswer: { at, messageId: message.id, memberId: message.memberId },
      firstResponse: {
        elapsedMs: at - open.need.at,
        businessMs: elapsed(open.settings.schedule, open.need.at, at),
      },
    })
}

/** A message of an agent or the bot that the platform has accepted. */
export const applyOurMessage = (draft: Draft, message: MessageFact, at: Instant): void => {
  if (!isParting(message)) draft.state = { ...draft.state, weAsked: message.marks.asksQuestion }
  if (draft.state.open === null) {
    if (isOwnWord(message)) draft.state = { ...draft.state, ownWordAt: at }
    return
  }
  const open = putSession(draft, { ...draft.state.open, lastMessageAt: at, reachedAt: at })
  draft.sessionId = open.id
  if (message.purpose === 'faq-card') showFaqCard(draft, open, at)
  if (isCourtesy(message)) return
  if (message.authorKind === 'bot') answerAsBot(draft, open, message, at)
  else answerAsPerson(draft, open, message, at)
}
