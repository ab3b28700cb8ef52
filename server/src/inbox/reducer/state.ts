import type { Instant } from '../../accounts/business-time/index.ts'
import type { OrderKey } from './order.ts'
import type {
  DuplicateReply,
  FaqChoice,
  FirstResponse,
  HumanAnswer,
  NeedsHumanReason,
  PendingClosure,
  Session,
  SessionAssignment,
  Turn,
} from './session.ts'
import type { KeptSettings } from './settings.ts'

/** A need is certain once the bot may no longer answer; an uncertain one is withdrawn by the bot's answer. */
export type Need = { readonly at: Instant; readonly reason: NeedsHumanReason; readonly certain: boolean }

/** Wrapped, for a session may be held by nobody when the instant comes. */
type Held = { readonly by: string | null }

/** The latest turn, with what decides about the next message. */
export type TurnProgress = Turn & {
  /** The buyer wrote it while the bot's answer was on its way. */
  readonly crossed: boolean
  readonly redAt: Instant
  readonly faqCardOut: boolean
  /** Authors who have answered it, so that each counts as a duplicate once. */
  readonly authors: readonly string[]
}

/** The bot answer that the customer's next message follows. */
export type BotAnswer = { readonly at: Instant; readonly crossed: boolean }

/** What the reducer knows of the open session. Its size doesn't grow with the number of messages. */
export type SessionProgress = {
  readonly id: string
  readonly origin: 'customer' | 'proactive'
  readonly startedAt: Instant
  readonly firstMessageId: string
  readonly lastMessageAt: Instant
  readonly lastCustomerMessageAt: Instant
  /** The start, or our last message: what silence is counted from, unless a snooze ends later. */
  readonly reachedAt: Instant
  readonly snoozedUntil: Instant | null
  readonly pendingClosure: PendingClosure | null
  readonly excluded: boolean
  /** When the last of the customer's messages was deleted; null as soon as one stands. */
  readonly allDeletedAt: Instant | null
  readonly firstAnswerAt: Instant | null
  readonly need: Need | null
  readonly targetDueAt: Instant | null
  readonly heldAtTarget: Held | null
  readonly heldAtVerdict: Held | null
  readonly firstHumanAnswer: HumanAnswer | null
  readonly firstResponse: FirstResponse | null
  readonly humanAnswers: number
  readonly firstBotAnswerAt: Instant | null
  readonly botAnswer: BotAnswer | null
  readonly turn: TurnProgress | null
  readonly faqChoice: FaqChoice | null
  readonly assigned: readonly string[]
  readonly settings: KeptSettings
}

/** Everything the next step needs: JSON, bounded, kept with the conversation. */
export type ConversationState = {
  readonly open: SessionProgress | null
  readonly lastClosedAt: Instant | null
  /** Whether our last message asked a question, which makes the buyer's "ok" an answer. */
  readonly weAsked: boolean
  /** Our latest word since the last close, said unasked; the reply to it opens a proactive session. */
  readonly ownWordAt: Instant | null
  readonly holder: string | null
  readonly lastApplied: OrderKey | null
}

/** What a step changed of one session. Turns are told by `seq`, FAQ choices by message; the others are new. */
export type SessionChange = {
  readonly session: Session
  readonly turns: readonly Turn[]
  readonly duplicateReplies: readonly DuplicateReply[]
  readonly assignments: readonly SessionAssignment[]
  readonly faqChoices: readonly FaqChoice[]
  /** With a close: the state from which a late fact replays what came after. Keep it with the session. */
  readonly carry: ConversationState | null
}

export type Step = {
  readonly state: ConversationState
  /** At most two: one session closes, the next opens. */
  readonly changes: readonly SessionChange[]
  /** The session that the message belongs to; null for messages outside any session and for acts. */
  readonly sessionId: string | null
}

export const initialState: ConversationState = {
  open: null,
  lastClosedAt: null,
  weAsked: false,
  ownWordAt: null,
  holder: null,
  lastApplied: null,
}
