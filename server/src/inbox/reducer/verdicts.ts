import type { Instant } from '../../accounts/business-time/index.ts'
import { openTurnOf } from './draft.ts'
import { verdictMs } from './limits.ts'
import type { Session } from './session.ts'
import { silenceDueAt } from './silence.ts'
import type { SessionProgress } from './state.ts'

export type Close = {
  readonly at: Instant
  readonly reason: 'agent' | 'silence'
  readonly by: string | null
}

type Verdicts = Pick<Session, 'judgedAt' | 'respondedAt' | 'lateAt' | 'unansweredAt'>

/** From when on each verdict of the figures holds, as far as the facts are known. */
const verdictsOf = (open: SessionProgress, close: Close | null): Verdicts => {
  const { need, firstHumanAnswer: answer, targetDueAt } = open
  if (need === null) {
    const respondedAt = open.firstBotAnswerAt
    return { judgedAt: respondedAt, respondedAt, lateAt: null, unansweredAt: null }
  }
  const verdictDueAt = need.at + verdictMs
  const closedAt = close?.at ?? Number.POSITIVE_INFINITY
  const inTime = answer !== null && answer.at <= verdictDueAt
  // Who needs a person and has none waits in an open turn, so a close before the answer closes an open turn.
  const failedAt = inTime ? null : Math.min(verdictDueAt, closedAt)
  const metTarget =
    targetDueAt === null || closedAt <= targetDueAt || (answer !== null && answer.at <= targetDueAt)
  return {
    judgedAt: inTime ? answer.at : failedAt,
    respondedAt: inTime ? answer.at : null,
    lateAt: metTarget ? null : targetDueAt,
    unansweredAt: failedAt,
  }
}

const isWithdrawn = ({ allDeletedAt, firstAnswerAt }: SessionProgress): boolean =>
  allDeletedAt !== null && (firstAnswerAt === null || allDeletedAt < firstAnswerAt)

/** The session as its facts stand; `close` when it has just been closed. */
export const sessionOf = (open: SessionProgress, holder: string | null, close: Close | null): Session => {
  const openTurn = openTurnOf(open)
  return {
    id: open.id,
    origin: open.origin,
    startedAt: open.startedAt,
    firstMessageId: open.firstMessageId,
    lastMessageAt: open.lastMessageAt,
    lastCustomerMessageAt: open.lastCustomerMessageAt,
    closedAt: close?.at ?? null,
    closeReason: close?.reason ?? null,
    closedBy: close?.by ?? null,
    closedWithOpenTurn: close !== null && openTurn !== null,
    silenceDueAt: close === null ? silenceDueAt(open) : null,
    snoozedUntil: open.snoozedUntil,
    pendingClosure: close === null ? open.pendingClosure : null,
    excluded: open.excluded,
    withdrawn: isWithdrawn(open),
    needsHumanAt: open.need?.at ?? null,
    needsHumanReason: open.need?.reason ?? null,
    firstHumanAnswer: open.firstHumanAnswer,
    firstResponse: open.firstResponse,
    humanAnswers: open.humanAnswers,
    firstBotAnswerAt: open.firstBotAnswerAt,
    targetDueAt: open.targetDueAt,
    holderAtTarget: open.need === null ? null : (open.heldAtTarget ?? { by: holder }).by,
    verdictDueAt: open.need === null ? null : open.need.at + verdictMs,
    holderAtVerdict: open.need === null ? null : (open.heldAtVerdict ?? { by: holder }).by,
    holder,
    ...verdictsOf(open, close),
    openTurnSince: close === null ? (openTurn?.startedAt ?? null) : null,
    redAt: close === null ? (openTurn?.redAt ?? null) : null,
    turnCount: open.turn?.seq ?? 0,
    settings: open.settings,
  }
}
