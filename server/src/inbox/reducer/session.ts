import type { Instant } from '../../accounts/business-time/index.ts'
import type { KeptSettings } from './settings.ts'

export type NeedsHumanReason = 'no-bot-answer' | 'follow-up' | 'hand-over' | 'asked-for-person'

/** A member's or, with null, an outsider's first answer after `needsHumanAt`. */
export type HumanAnswer = {
  readonly at: Instant
  readonly messageId: string
  readonly memberId: string | null
}

export type FirstResponse = { readonly elapsedMs: number; readonly businessMs: number }

/**
 * A close that an agent asked for. Null: it waits for the message of ours that is on its way, and takes effect `undoMs` after that was
 * accepted.
 */
export type PendingClosure =
  | { readonly effectiveAt: Instant; readonly memberId: string }
  | { readonly effectiveAt: null; readonly memberId: string; readonly awaits: string }

/**
 * One request for service, as far as its facts are known. The four `…At` verdicts (judged, responded, late,
 * unanswered) hold from their instant on unless a later fact moves them: a figure asks `lateAt <= now`.
 */
export type Session = {
  /** Derived from the first message, so that a replay finds the same session again. */
  readonly id: string
  readonly origin: 'customer' | 'proactive'
  readonly startedAt: Instant
  readonly firstMessageId: string
  readonly lastMessageAt: Instant
  readonly lastCustomerMessageAt: Instant
  readonly closedAt: Instant | null
  readonly closeReason: 'agent' | 'silence' | null
  readonly closedBy: string | null
  readonly closedWithOpenTurn: boolean
  /** When it will close by itself; null while a turn is open or once it is closed. */
  readonly silenceDueAt: Instant | null
  readonly snoozedUntil: Instant | null
  readonly pendingClosure: PendingClosure | null
  /** Started in vacation mode. */
  readonly excluded: boolean
  /** The customer deleted every message before any answer. */
  readonly withdrawn: boolean

  readonly needsHumanAt: Instant | null
  readonly needsHumanReason: NeedsHumanReason | null
  readonly firstHumanAnswer: HumanAnswer | null
  readonly firstResponse: FirstResponse | null
  /** Human answers of any kind, also unasked ones. */
  readonly humanAnswers: number
  /** First answer of the bot that ended a turn. */
  readonly firstBotAnswerAt: Instant | null

  /** End of the target in business time; null where no business hour comes within the bound. */
  readonly targetDueAt: Instant | null
  /** Holder when the target passed, or at the close if that came first; until then the present one. */
  readonly holderAtTarget: string | null
  readonly verdictDueAt: Instant | null
  /** Holder at the end of the 24 h, or at the close if that came first; until then the present one. */
  readonly holderAtVerdict: string | null
  readonly holder: string | null

  readonly judgedAt: Instant | null
  readonly respondedAt: Instant | null
  readonly lateAt: Instant | null
  readonly unansweredAt: Instant | null

  /** First message of the open turn; null = green. */
  readonly openTurnSince: Instant | null
  /** The red light, assignment and reminders wait until here: a bot may still answer, or a FAQ card is out. */
  readonly redAt: Instant | null
  readonly turnCount: number
  readonly settings: KeptSettings
}

export type Turn = {
  /** From 1 within the session. */
  readonly seq: number
  readonly startedAt: Instant
  readonly firstMessageId: string
  readonly answeredAt: Instant | null
  readonly answeredBy: 'agent' | 'bot' | null
  /** Author of the answer; null for the bot and for outsiders. */
  readonly memberId: string | null
  readonly answerMessageId: string | null
  readonly endedByClose: boolean
}

/** A further author's first answer to a turn that was already answered. */
export type DuplicateReply = {
  readonly messageId: string
  readonly memberId: string | null
  readonly at: Instant
  readonly turnSeq: number
  /** Who had answered the turn: an agent who adds to a bot's answer is told apart from two people who collide. */
  readonly after: 'agent' | 'bot'
}

export type SessionAssignment = { readonly memberId: string; readonly at: Instant }

/** A choice on a FAQ card is settled if the bot answered it and the customer asked nothing more. */
export type FaqChoice = {
  readonly messageId: string
  readonly at: Instant
  readonly answeredAt: Instant | null
  readonly askedMoreAt: Instant | null
}

/** A session with all that hangs on it. */
export type WholeSession = Session & {
  readonly turns: readonly Turn[]
  readonly duplicateReplies: readonly DuplicateReply[]
  readonly assignments: readonly SessionAssignment[]
  readonly faqChoices: readonly FaqChoice[]
}
