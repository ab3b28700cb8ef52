import type { Conversation, LastMessage } from './conversation.ts'
import type { Fact } from './reducer/facts.ts'
import { timeOf } from './reducer/order.ts'
import { isLate } from './reducer/step.ts'
import type { Reduction } from './reduction.ts'

/** What happened to one conversation, to be reduced and written in one go. */
export type ConversationChange = {
  readonly conversation: Conversation
  /** New ones, in any order; they need not be stored yet. */
  readonly facts: readonly Fact[]
  /** Messages of which the list should show the newest, also one of ours that is only queued. */
  readonly said?: readonly LastMessage[]
  readonly language?: string | null
  /** Facts that were reduced before and have changed since (a deleted message): everything counts anew from here. */
  readonly restatedFrom?: number
  /** For the sweep: also close what was due by now. */
  readonly closeDue?: boolean
}

export type ReducedChange = { readonly change: ConversationChange; readonly reduction: Reduction }

/** From when on the conversation must be replayed; null where a step for each fact will do. */
export function replayInstant({ conversation, facts, restatedFrom }: ConversationChange): number | null {
  const late = facts.filter((fact) => isLate(conversation.state, fact)).map(timeOf)
  if (restatedFrom !== undefined) late.push(restatedFrom)
  return late.length === 0 ? null : Math.min(...late)
}

export function newestMessage({ conversation, said = [] }: ConversationChange): LastMessage | null {
  return said.reduce<LastMessage | null>(
    (newest, message) => (newest === null || message.at >= newest.at ? message : newest),
    conversation.lastMessage,
  )
}

export function newestCustomerMessageAt({ conversation, facts }: ConversationChange): number | null {
  const times = facts.filter((fact) => fact.kind === 'message' && fact.authorKind === 'customer').map(timeOf)
  const known = conversation.lastCustomerMessageAt
  return times.length === 0 ? known : Math.max(known ?? Number.NEGATIVE_INFINITY, ...times)
}
