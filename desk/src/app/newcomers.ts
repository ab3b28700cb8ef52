import type { LiveEvent } from '@quaydesk/contract'

/** Older ones were missed, not just said: after a reconnect nobody wants to hear of each. */
const freshMs = 60_000
const rememberedMessages = 500

export type Newcomer = { conversationId: string; messageId: string; name: string; preview: string }

/**
 * Picks out what a member wants to be called for: a customer's new words in a conversation that is his or
 * nobody's, each once, although live events come at least once.
 */
export function createNewcomers() {
  const seen = new Set<string>()
  return (events: readonly LiveEvent[], memberId: string, now: number): Newcomer[] =>
    events.flatMap((event) => {
      if (event.type !== 'conversation') return []
      const { id, lastMessage, assignee, customerName } = event.conversation
      if (lastMessage?.authorKind !== 'customer' || now - Date.parse(lastMessage.at) > freshMs) return []
      if (assignee && assignee.id !== memberId) return []
      if (seen.has(lastMessage.id)) return []
      seen.add(lastMessage.id)
      const [oldest] = seen
      if (seen.size > rememberedMessages && oldest !== undefined) seen.delete(oldest)
      return [
        { conversationId: id, messageId: lastMessage.id, name: customerName, preview: lastMessage.preview },
      ]
    })
}
