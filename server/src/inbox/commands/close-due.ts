import type { ChannelKind } from '@quaydesk/contract'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Conversation } from '../conversation.ts'
import { claimDueConversations, type DueConversation } from '../queries/due.ts'
import { lockConversations } from './lock-conversations.ts'
import { sayGoodbyes } from './say-goodbyes.ts'
import { settleChanges } from './settle-changes.ts'

export type CloseDueDeps = {
  readonly clock: Clock
  /** Whether a channel of this kind lets us speak after a close. */
  readonly saysGoodbye: (kind: ChannelKind) => boolean
}

const batchSize = 100

export type ClosedDue = {
  readonly closed: number
  /** Goodbyes queued, also of closes that a command or a new message found. */
  readonly said: number
  readonly more: boolean
  /** Those that could not be closed, which stay due, or told goodbye. */
  readonly failed: readonly { readonly conversationId: string; readonly error: unknown }[]
}

/**
 * Closes what silence or an agent's closure has closed by now and says goodbye. That a row is due only says where to look: the reducer
 * decides again. One that can't be closed holds up no other.
 */
export async function closeDue(tx: Tx, deps: CloseDueDeps): Promise<ClosedDue> {
  const now = deps.clock.now()
  const swept = await closeConversations(tx, now)
  const goodbyes = await sayGoodbyes(tx, { now, limit: batchSize, saysGoodbye: deps.saysGoodbye })
  return {
    closed: swept.closed,
    said: goodbyes.said,
    more: (swept.due === batchSize && swept.closed > 0) || goodbyes.claimed === batchSize,
    failed: [...swept.failed, ...goodbyes.failed],
  }
}

async function closeConversations(tx: Tx, now: number) {
  const due = await tx.rows(claimDueConversations({ now: new Date(now), limit: batchSize }))
  if (due.length === 0) return { due: 0, closed: 0, failed: [] }
  const conversations = await lockAll(tx, due)
  const closeAll = (some: readonly Conversation[]) => tx.savepoint(() => close(tx, some, now))
  let closed = 0
  const failed: { conversationId: string; error: unknown }[] = []
  try {
    closed = await closeAll(conversations)
  } catch {
    // Whose fault it was shows when each is tried alone.
    for (const conversation of conversations)
      try {
        closed += await closeAll([conversation])
      } catch (error) {
        failed.push({ conversationId: conversation.id, error })
      }
  }
  return { due: due.length, closed, failed }
}

async function close(tx: Tx, conversations: readonly Conversation[], now: number): Promise<number> {
  const changes = conversations.map((conversation) => ({ conversation, facts: [], closeDue: true }))
  return (await settleChanges(tx, changes, now)).closes.length
}

async function lockAll(tx: Tx, due: readonly DueConversation[]): Promise<Conversation[]> {
  const organizations = [...new Set(due.map(({ organizationId }) => organizationId))].sort()
  const locked: Conversation[] = []
  for (const organizationId of organizations) {
    const ids = due.filter((row) => row.organizationId === organizationId).map(({ id }) => id)
    locked.push(...(await lockConversations(tx, organizationId, ids)))
  }
  return locked
}
