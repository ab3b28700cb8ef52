import type { ConversationSummary } from '@quaydesk/contract'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** The platform's deadline is shown in the list when less than this is left; before that it would only be noise. */
export const deadlineNearMs = 2 * hour

export type Span = { unit: 'second' | 'minute' | 'hour' | 'day'; count: number }

/** A duration in its largest whole unit, rounded down: a person who waits 119 s has waited one minute. */
export function spanOf(ms: number): Span {
  const length = Math.max(0, ms)
  if (length < minute) return { unit: 'second', count: Math.floor(length / 1000) }
  if (length < hour) return { unit: 'minute', count: Math.floor(length / minute) }
  if (length < day) return { unit: 'hour', count: Math.floor(length / hour) }
  return { unit: 'day', count: Math.floor(length / day) }
}

export type Wait = {
  /** `since`: how long the customer waits. `ago`: how long ago the last words were said. */
  kind: 'since' | 'ago'
  span: Span
  /** Past the shop's first response target. */
  late: boolean
}

type Timed = Pick<ConversationSummary, 'turnSince' | 'targetDueAt' | 'verdictDueAt' | 'lastMessage'>

/** What stands at the right end of a row's first line, or null for a conversation without a message. */
export function waitAt(conversation: Timed, now: number): Wait | null {
  const { turnSince, targetDueAt, lastMessage } = conversation
  if (turnSince) {
    const late = targetDueAt !== null && Date.parse(targetDueAt) < now
    return { kind: 'since', span: spanOf(now - Date.parse(turnSince)), late }
  }
  return lastMessage && { kind: 'ago', span: spanOf(now - Date.parse(lastMessage.at)), late: false }
}

/** What is left of the 24 hours, when it is little; null when there is time, no deadline, or none any more. */
export function deadlineAt(conversation: Timed, now: number): Span | null {
  const { turnSince, verdictDueAt } = conversation
  if (!turnSince || !verdictDueAt) return null
  const left = Date.parse(verdictDueAt) - now
  return left > 0 && left <= deadlineNearMs ? spanOf(left) : null
}
