import type { Instant } from '../../accounts/business-time/index.ts'
import type { Draft } from './draft.ts'
import { putSession } from './draft.ts'
import type { MessageFact } from './facts.ts'
import { farewellMs, proactiveMs } from './limits.ts'
import { sessionIdOf } from './session-id.ts'
import type { SessionSettings, SettingsAt } from './settings.ts'
import type { ConversationState, SessionProgress } from './state.ts'

/** Whether a customer message opens a session where none is open. */
export const opensSession = (
  state: ConversationState,
  message: MessageFact,
  at: Instant,
  isClosingWord: boolean,
): boolean => {
  if (message.messageKind === 'comment' && !message.marks.asksQuestion && message.takenAt === null)
    return false
  return !(isClosingWord && state.lastClosedAt !== null && at - state.lastClosedAt <= farewellMs)
}

const isOnVacation = (settings: SessionSettings, at: Instant): boolean =>
  settings.vacations.some(({ from, until }) => from <= at && (until === null || at < until))

/** Opens a session that begins with the message. A member who already holds the conversation holds it from here. */
export const openSession = (
  draft: Draft,
  message: MessageFact,
  at: Instant,
  settingsAt: SettingsAt,
): SessionProgress => {
  const { ownWordAt, holder } = draft.state
  const settings = settingsAt(at)
  const open: SessionProgress = {
    id: sessionIdOf(message.id),
    origin: ownWordAt !== null && at - ownWordAt <= proactiveMs ? 'proactive' : 'customer',
    startedAt: at,
    firstMessageId: message.id,
    lastMessageAt: at,
    lastCustomerMessageAt: at,
    reachedAt: at,
    snoozedUntil: null,
    pendingClosure: null,
    excluded: isOnVacation(settings, at),
    allDeletedAt: message.deletedAt,
    firstAnswerAt: null,
    need: null,
    targetDueAt: null,
    heldAtTarget: null,
    heldAtVerdict: null,
    firstHumanAnswer: null,
    firstResponse: null,
    humanAnswers: 0,
    firstBotAnswerAt: null,
    botAnswer: null,
    turn: null,
    faqChoice: null,
    assigned: holder === null ? [] : [holder],
    settings: { schedule: settings.schedule, targetMs: settings.targetMs, silenceMs: settings.silenceMs },
  }
  if (holder !== null) draft.assignments.push({ memberId: holder, at })
  return putSession(draft, open)
}
