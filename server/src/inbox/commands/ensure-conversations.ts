import { ensureIdentities, identityKeyOf } from '../../customers/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import { findConversations, insertConversations, type NewConversation } from '../queries/receive.ts'
import type { ReceivedMessage } from '../received-item.ts'
import { initialState } from '../reducer/state.ts'

/** Finds the conversation of each message, and makes those of first messages together with who wrote them. */
export async function ensureConversations(
  tx: Tx,
  messages: readonly ReceivedMessage[],
): Promise<(message: ReceivedMessage) => string> {
  const identities = await ensureIdentities(tx, messages.map(writerOf))
  const wanted = new Map<string, NewConversation>()
  for (const message of messages) {
    const identity = identities.get(identityKeyOf(writerOf(message)))
    if (identity === undefined) throw new Error('An identity was made and is not there.')
    const conversation = newConversation(message, identity)
    const key = threadKeyOf(conversation.organization_id, conversation.identity_id, conversation.thread_key)
    if (!wanted.has(key)) wanted.set(key, conversation)
  }
  const ids = await findOrInsert(tx, wanted)
  return (message) => {
    const identity = identities.get(identityKeyOf(writerOf(message)))
    const id =
      identity && ids.get(threadKeyOf(message.organizationId, identity.identityId, message.threadKey))
    if (id === undefined) throw new Error('A conversation was made and is not there.')
    return id
  }
}

async function findOrInsert(
  tx: Tx,
  wanted: ReadonlyMap<string, NewConversation>,
): Promise<ReadonlyMap<string, string>> {
  const asked = {
    organizationIds: [...wanted.values()].map((row) => row.organization_id),
    identityIds: [...wanted.values()].map((row) => row.identity_id),
    threadKeys: [...wanted.values()].map((row) => row.thread_key),
  }
  const find = async () => {
    const rows = await tx.rows(findConversations(asked))
    return new Map(
      rows.map((row) => [threadKeyOf(row.organizationId, row.identityId, row.threadKey), row.id]),
    )
  }
  const known = await find()
  const missing = [...wanted].filter(([key]) => !known.has(key)).map(([, row]) => row)
  if (missing.length === 0) return known
  await tx.run(insertConversations({ rows: JSON.stringify(missing), state: JSON.stringify(initialState) }))
  return find()
}

const threadKeyOf = (organizationId: string, identityId: string, threadKey: string) =>
  `${organizationId} ${identityId} ${threadKey}`

const writerOf = (message: ReceivedMessage) => ({
  organizationId: message.organizationId,
  channelId: message.channelId,
  shopId: message.shopId,
  at: message.receivedAt,
  externalId: message.correspondent.externalId,
  displayName: message.correspondent.displayName ?? nameOfUnnamed(message.correspondent.externalId),
})

const newConversation = (
  message: ReceivedMessage,
  identity: { identityId: string; customerId: string },
): NewConversation => ({
  organization_id: message.organizationId,
  id: newId(message.receivedAt),
  shop_id: message.shopId,
  channel_id: message.channelId,
  identity_id: identity.identityId,
  customer_id: identity.customerId,
  thread_key: message.threadKey,
  created_at: new Date(message.receivedAt).toISOString(),
})

/** Until the platform has been asked: tells one buyer from the next. */
const nameOfUnnamed = (externalId: string) => `Buyer ${externalId.slice(-4)}`
