import type { ChannelKind } from '@quaydesk/contract'
import { loadShopSettings, settingsAt } from '../../accounts/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { CloseRecord } from '../close-record.ts'
import type { Conversation } from '../conversation.ts'
import { goodbyeText } from '../goodbye.ts'
import { claimDueConversations, type DueConversation } from '../queries/due.ts'
import { lockConversations } from './lock-conversations.ts'
import { queueGoodbye } from './queue-goodbye.ts'
import { settleChanges } from './settle-changes.ts'

export type CloseDueDeps = {
  readonly clock: Clock
  /** Whether a channel of this kind lets us speak after a close. */
  readonly saysGoodbye: (kind: ChannelKind) => boolean
}

const batchSize = 100

export type ClosedDue = {
  readonly closed: number
  readonly more: boolean
  /** Those that could not be closed; they stay due. */
  readonly failed: readonly { readonly conversationId: string; readonly error: unknown }[]
}

/**
 * Closes what silence or an agent's closure has closed by now and says goodbye. That a row is due only says where to look: the reducer
 * decides again. One that can't be closed holds up no other.
 */
export async function closeDue(tx: Tx, deps: CloseDueDeps): Promise<ClosedDue> {
  const now = deps.clock.now()
  const due = await tx.rows(claimDueConversations({ now: new Date(now), limit: batchSize }))
  if (due.length === 0) return { closed: 0, more: false, failed: [] }
  const conversations = await lockAll(tx, due)
  const closeAll = (some: readonly Conversation[]) =>
    tx.savepoint(() => close(tx, deps, { conversations: some, due, now }))
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
  return { closed, more: due.length === batchSize && closed > 0, failed }
}

type Due = {
  readonly conversations: readonly Conversation[]
  readonly due: readonly DueConversation[]
  readonly now: number
}

async function close(
  tx: Tx,
  { saysGoodbye }: CloseDueDeps,
  { conversations, due, now }: Due,
): Promise<number> {
  const dueById = new Map(due.map((row) => [row.id, row]))
  const changes = conversations.map((conversation) => ({ conversation, facts: [], closeDue: true }))
  const { closes } = await settleChanges(tx, changes, now)
  const byId = new Map(conversations.map((conversation) => [conversation.id, conversation]))
  for (const each of closes) {
    const row = dueById.get(each.conversationId)
    const conversation = byId.get(each.conversationId)
    if (row && conversation && row.channelDisabledAt === null && saysGoodbye(row.channelKind))
      await sayGoodbye(tx, each, conversation, row, now)
  }
  return closes.length
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

async function sayGoodbye(
  tx: Tx,
  close: CloseRecord,
  conversation: Conversation,
  { shopLanguages }: DueConversation,
  now: number,
): Promise<void> {
  const { organizationId, shopId } = conversation
  const versions = (await loadShopSettings(tx, { organizationId, shopIds: [shopId], since: now })).get(shopId)
  const texts = settingsAt(versions ?? [], now).goodbye
  const languages = { buyer: conversation.language, shop: shopLanguages }
  const goodbye = goodbyeText(close, texts, languages, now)
  if (goodbye !== null) await queueGoodbye(tx, { close, conversation, ...goodbye, now })
}
