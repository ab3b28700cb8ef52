import type { Instant } from '../../accounts/business-time/index.ts'
import type { Fact, MessagePosition } from './facts.ts'

/**
 * Time, rank, platform index and id, flat; for an answer that bears an earlier time than the message it answers,
 * that message's four first. Comparing element by element is then a total order that needs no look at other facts.
 */
export type OrderKey = readonly (number | string)[]

/** Acts stand after the messages of their millisecond: routing assigns in the moment in which a message arrives. */
const ranks = {
  message: 0,
  assignment: 1,
  snooze: 2,
  closure: 3,
  'closure-undone': 4,
  'reply-settled': 5,
} as const

const messageKey = (position: MessagePosition): OrderKey => [
  Math.min(position.at, position.receivedAt),
  ranks.message,
  position.platformIndex ?? -1,
  position.externalId,
]

/** Where a fact stands in its conversation; never depends on when or in what order facts arrived. */
export const orderKeyOf = (fact: Fact): OrderKey => {
  if (fact.kind !== 'message') return [fact.at, ranks[fact.kind], -1, fact.id]
  const own = messageKey(fact)
  if (fact.inReplyTo === null) return own
  const answered = messageKey(fact.inReplyTo)
  return compareKeys(own, answered) > 0 ? own : [...answered, ...own]
}

/** The instant at which a fact counts in every figure; never runs backwards along the order. */
export const timeOf = (fact: Fact): Instant => {
  if (fact.kind !== 'message') return fact.at
  const own = Math.min(fact.at, fact.receivedAt)
  return fact.inReplyTo === null ? own : Math.max(own, Math.min(fact.inReplyTo.at, fact.inReplyTo.receivedAt))
}

/** Negative, zero or positive, for sorting. */
export const compareKeys = (a: OrderKey, b: OrderKey): number => {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const x = a[i] as number | string
    const y = b[i] as number | string
    if (x < y) return -1
    if (x > y) return 1
  }
  return a.length - b.length
}

export const compareFacts = (a: Fact, b: Fact): number => compareKeys(orderKeyOf(a), orderKeyOf(b))
