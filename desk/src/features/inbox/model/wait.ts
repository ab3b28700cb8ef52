import type { ConversationSummary } from '@quaydesk/contract'

/** The platform's deadline is shown in the list when less than this is left; before that it would only be noise. */
const deadlineNearMs = 2 * 60 * 60_000

export type Wait =
  /** `late`: past the shop's first response target. */
  { kind: 'waiting'; ms: number; late: boolean } | { kind: 'said'; at: string }

type Timed = Pick<ConversationSummary, 'turnSince' | 'targetDueAt' | 'verdictDueAt' | 'lastMessage'>

/** What stands at the right end of a row's first line, or null for a conversation without a message. */
export function waitAt({ turnSince, targetDueAt, lastMessage }: Timed, now: number): Wait | null {
  if (!turnSince) return lastMessage && { kind: 'said', at: lastMessage.at }
  const late = targetDueAt !== null && Date.parse(targetDueAt) < now
  // The desk's clock may be behind the server's: nobody waits less than nothing.
  return { kind: 'waiting', ms: Math.max(0, now - Date.parse(turnSince)), late }
}

/** What is left of the 24 hours in ms, when it is little; null when there is time, no deadline, or none any more. */
export function deadlineAt({ turnSince, verdictDueAt }: Timed, now: number): number | null {
  if (!turnSince || !verdictDueAt) return null
  const left = Date.parse(verdictDueAt) - now
  return left > 0 && left <= deadlineNearMs ? left : null
}
