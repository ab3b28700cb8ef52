import type { PlatformConversation, PlatformMessage } from './platform.ts'

/** What was said on the platform in a stretch of time, counted from its own record. */
export type Truth = {
  readonly messagesIn: number
  /** By people or programs on our side. */
  readonly messagesOut: number
  /** Answers to what was answered already. */
  readonly duplicates: number
}

/** @param from @param until milliseconds since the epoch */
export function countTruth(
  conversations: readonly PlatformConversation[],
  from: number,
  until: number,
): Truth {
  const within = ({ createdAt }: PlatformMessage) => createdAt * 1_000 >= from && createdAt * 1_000 < until
  let messagesIn = 0
  let messagesOut = 0
  let duplicates = 0
  for (const { messages } of conversations) {
    let waits = false
    for (const message of messages.filter(({ isVisible }) => isVisible)) {
      if (message.role === 'BUYER') {
        waits = true
        if (within(message)) messagesIn += 1
      }
      if (message.role !== 'CUSTOMER_SERVICE' && message.role !== 'ROBOT') continue
      if (within(message)) {
        messagesOut += 1
        if (!waits) duplicates += 1
      }
      waits = false
    }
  }
  return { messagesIn, messagesOut, duplicates }
}
