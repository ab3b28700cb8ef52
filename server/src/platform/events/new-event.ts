import type { EventKind } from './kinds.ts'

export type NewEvent = {
  readonly organizationId: string
  /** Null: of the organization as a whole, and seen by all its members. */
  readonly shopId: string | null
  readonly conversationId: string | null
  readonly kind: EventKind
  /** What changed: of `message.*` the message, `note.added` the note, of acts on a conversation the act. */
  readonly subjectId: string | null
  /** Who did it; null for customers, platforms and the product itself. */
  readonly memberId: string | null
  /** Milliseconds since the epoch. */
  readonly at: number
}
