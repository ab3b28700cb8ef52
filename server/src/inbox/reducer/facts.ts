import type { Instant } from '../../accounts/business-time/index.ts'
import type { Marks } from '../marks/marks.ts'

export type AuthorKind = 'customer' | 'agent' | 'bot' | 'system'

export type MessageKind =
  | 'text'
  | 'image'
  | 'video'
  | 'sticker'
  | 'file'
  | 'product-card'
  | 'order-card'
  | 'coupon-card'
  | 'logistics-card'
  | 'return-card'
  | 'faq-card'
  | 'faq-choice'
  | 'comment'
  | 'email'
  | 'other'

/** The closed list of courtesies: said by us, ends no turn. */
type Courtesy =
  | 'welcome'
  | 'opener'
  | 'away'
  | 'vacation'
  | 'holding'
  | 'hand-over'
  | 'faq-card'
  | 'queue-position'
  | 'nudge'
  | 'goodbye'
  | 'survey'

/** `message` is the customer's words; of ours, `message` and `answer` both answer. */
export type Purpose = 'message' | 'answer' | Courtesy

/** Where a message stands in its conversation. */
export type MessagePosition = {
  /** The platform's time; of our own messages the time at which the platform accepted them. */
  readonly at: Instant
  /** When it reached us; `at` counts only up to here, for a platform's clock may run ahead. */
  readonly receivedAt: Instant
  /** The platform's own sequence number, null where it has none. */
  readonly platformIndex: number | null
  readonly externalId: string
}

/** A message received, or one of ours that the platform has accepted. Queued, failed and unknown ones are no facts. */
export type MessageFact = MessagePosition & {
  readonly kind: 'message'
  readonly id: string
  readonly authorKind: AuthorKind
  /** Null with author kind agent: written in the platform's own tool (the row *outside*). */
  readonly memberId: string | null
  readonly messageKind: MessageKind
  readonly purpose: Purpose
  /** The customer's message that ours answers, where known. */
  readonly inReplyTo: MessagePosition | null
  readonly marks: Marks
  readonly deletedAt: Instant | null
  /** When an agent took a comment that asks nothing, which makes it open a session all the same. */
  readonly takenAt: Instant | null
}

/** The conversation passes to a member; null releases it. */
export type AssignmentFact = {
  readonly kind: 'assignment'
  readonly id: string
  readonly at: Instant
  readonly memberId: string | null
}

/**
 * An agent closes; takes effect `undoMs` later. An answer on its way is waited for, however long the platform takes: accepted after the
 * close it would answer nothing, and the agent be judged for an answer that he gave.
 */
export type ClosureFact = {
  readonly kind: 'closure'
  readonly id: string
  readonly at: Instant
  readonly memberId: string
  /** The message of ours that was on its way; null = none. */
  readonly awaits: string | null
}

/** What became of a message that a closure waits for: the platform accepted it, or it has failed or nobody can say. */
export type ReplySettledFact = {
  readonly kind: 'reply-settled'
  readonly id: string
  /** Not before the message's own time. */
  readonly at: Instant
  readonly messageId: string
  readonly accepted: boolean
}

export type ClosureUndoneFact = { readonly kind: 'closure-undone'; readonly id: string; readonly at: Instant }

/** Delays the silence close; `until` at or before `at` ends a snooze. */
export type SnoozeFact = {
  readonly kind: 'snooze'
  readonly id: string
  readonly at: Instant
  readonly until: Instant
}

export type ActFact = AssignmentFact | ClosureFact | ClosureUndoneFact | ReplySettledFact | SnoozeFact

/** Everything that decides about a conversation's sessions. */
export type Fact = MessageFact | ActFact
