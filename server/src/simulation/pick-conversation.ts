import type { ConversationSummary } from '@quaydesk/contract'

type Picking = {
  readonly memberId: string
  /** Milliseconds since the epoch. */
  readonly now: number
  /** Whether a colleague is not at work: what he holds is taken over. */
  readonly isAway: (memberId: string) => boolean
  /** What this agent could not answer. */
  readonly leftAlone: ReadonlySet<string>
}

/** What tells one turn of a conversation from the next. */
export const turnOf = ({ id, turnSince }: ConversationSummary): string => `${id} ${turnSince}`

/** Own ones first, then who waits longest; of two that wait equally long always the same, however their ids were drawn. */
export function pickConversation(
  waiting: readonly ConversationSummary[],
  { memberId, now, isAway, leftAlone }: Picking,
): ConversationSummary | null {
  const free = waiting.filter(
    (one) =>
      (one.redAt === null || Date.parse(one.redAt) <= now) &&
      (one.assignee === null || one.assignee.id === memberId || isAway(one.assignee.id)) &&
      (one.writer === null || one.writer.member.id === memberId || Date.parse(one.writer.until) <= now) &&
      !leftAlone.has(turnOf(one)),
  )
  const [first] = free.sort((one, other) => {
    const own = Number(other.assignee?.id === memberId) - Number(one.assignee?.id === memberId)
    return own || compare(one.turnSince, other.turnSince) || compare(one.customerName, other.customerName)
  })
  return first ?? null
}

function compare(one: string | null, other: string | null): number {
  if (one === other) return 0
  return (one ?? '') < (other ?? '') ? -1 : 1
}
