import type { ConversationSummary, Light } from '@quaydesk/contract'

/** The member who holds the writing lease now, or null. A lease that ran out says nothing. */
export function writerAt(conversation: Pick<ConversationSummary, 'writer'>, now: number) {
  const { writer } = conversation
  return writer && Date.parse(writer.until) > now ? writer.member : null
}

/**
 * The light of domain.md section 1. Before `redAt` a bot may still answer, so an open turn is not shown as
 * waiting yet. Where no bot may, `redAt` is the turn's own start: then nothing is asked of the desk's clock, which
 * steps and may be behind, and a fresh question is red in its first frame.
 */
export function lightAt(
  conversation: Pick<ConversationSummary, 'turnSince' | 'redAt' | 'writer'>,
  now: number,
): Light {
  if (!conversation.turnSince) return 'answered'
  if (writerAt(conversation, now)) return 'in-progress'
  const { turnSince, redAt } = conversation
  return redAt && redAt > turnSince && Date.parse(redAt) > now ? 'answered' : 'waiting'
}
