import type { Tx } from '../../platform/db/index.ts'
import { appendEvents } from '../../platform/events/index.ts'
import { newId, newIdInOrder } from '../../platform/ids.ts'
import type { Conversation } from '../conversation.ts'
import { findExternalMessages, insertMessages } from '../queries/receive.ts'
import type { ReceivedConversation } from '../reaction.ts'
import type { ReceiveDeps } from '../receive-deps.ts'
import { type Incoming, incomingOf, isSaid, messageRow, saidBy } from '../receive-plan.ts'
import { receivedEvents } from '../received-events.ts'
import type { ReceivedMessage } from '../received-item.ts'
import { adoptEchoes } from './adopt-echoes.ts'
import { ensureConversations } from './ensure-conversations.ts'
import { lockConversations } from './lock-conversations.ts'
import { runReactions } from './run-reactions.ts'
import { settleChanges } from './settle-changes.ts'

/**
 * Takes a batch of messages in: each is there once, its conversation reduced, the events appended and the reactions run, in the caller's
 * transaction. One statement per table, however many messages.
 * @returns those that were left out and are to come again in a moment
 */
export async function receiveMessages(
  tx: Tx,
  deps: ReceiveDeps,
  messages: readonly ReceivedMessage[],
): Promise<readonly ReceivedMessage[]> {
  const conversationIdOf = await ensureConversations(tx, messages)
  let locked = await lockAll(tx, messages, conversationIdOf)
  const unknown = await leaveOutKnown(tx, messages)
  const { fresh, deferred } = await adoptEchoes(tx, deps, unknown, conversationIdOf)
  if (fresh.length === 0) return deferred
  // A receipt moves its conversation on.
  if (fresh.length + deferred.length < unknown.length) locked = await lockAll(tx, messages, conversationIdOf)
  const now = deps.clock.now()
  const incoming = fresh.map((message) =>
    incomingOf(message, {
      id: idOf(message),
      conversationId: conversationIdOf(message),
      language: deps.detectLanguage(message.content.text),
    }),
  )
  const byConversation = groupByConversation(incoming)
  const changes = locked.flatMap((conversation) => {
    const own = byConversation.get(conversation.id)
    return own === undefined ? [] : [changeOf(conversation, own)]
  })
  const { conversations, reduced } = await settleChanges(tx, changes, now, (sessionOfMessage) =>
    insert(tx, incoming, sessionOfMessage),
  )
  await appendEvents(tx, receivedEvents(incoming, reduced, now))
  const received: ReceivedConversation[] = conversations.map((conversation) => ({
    conversation,
    messages: byConversation.get(conversation.id) ?? [],
  }))
  await runReactions(tx, deps, received)
  return deferred
}

/** Platforms that count in seconds number what they date to the same one; threads are read by time and id. */
const idOf = ({ at, receivedAt, platformIndex }: ReceivedMessage) =>
  platformIndex === null ? newId(receivedAt) : newIdInOrder(Math.min(at, receivedAt), platformIndex)

const changeOf = (conversation: Conversation, own: readonly Incoming[]) => {
  const language = own.findLast((each) => each.received.authorKind === 'customer' && each.language)?.language
  return {
    conversation,
    facts: own.map(({ fact }) => fact),
    said: own.filter(isSaid).map(saidBy),
    ...(language ? { language } : {}),
  }
}

/** Before anything is read that decides: whoever else writes to one of these conversations waits, or we do. */
async function lockAll(
  tx: Tx,
  messages: readonly ReceivedMessage[],
  conversationIdOf: (message: ReceivedMessage) => string,
): Promise<Conversation[]> {
  const ids = new Map<string, Set<string>>()
  for (const message of messages) {
    const { organizationId } = message
    ids.set(organizationId, (ids.get(organizationId) ?? new Set()).add(conversationIdOf(message)))
  }
  const locked: Conversation[] = []
  for (const organizationId of [...ids.keys()].sort())
    locked.push(...(await lockConversations(tx, organizationId, [...(ids.get(organizationId) ?? [])])))
  return locked
}

/** What is here already, or twice in the batch, is left out. */
async function leaveOutKnown(tx: Tx, messages: readonly ReceivedMessage[]): Promise<ReceivedMessage[]> {
  const known = new Set((await tx.rows(findExternalMessages(externalKeys(messages)))).map(externalKeyOf))
  return messages.filter((message) => {
    const key = externalKeyOf(message)
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}

const externalKeyOf = ({ channelId, externalId }: { channelId: string; externalId: string }) =>
  `${channelId} ${externalId}`

export const externalKeys = (
  items: readonly { organizationId: string; channelId: string; externalId: string }[],
) => ({
  organizationIds: items.map(({ organizationId }) => organizationId),
  channelIds: items.map(({ channelId }) => channelId),
  externalIds: items.map(({ externalId }) => externalId),
})

function groupByConversation(incoming: readonly Incoming[]): Map<string, Incoming[]> {
  const groups = new Map<string, Incoming[]>()
  for (const each of incoming) {
    const group = groups.get(each.conversationId)
    if (group === undefined) groups.set(each.conversationId, [each])
    else group.push(each)
  }
  return groups
}

async function insert(
  tx: Tx,
  incoming: readonly Incoming[],
  sessionOfMessage: ReadonlyMap<string, string | null>,
): Promise<void> {
  const rows = incoming.map((each) => messageRow(each, sessionOfMessage.get(each.id) ?? null))
  const inserted = await tx.run(insertMessages({ rows: JSON.stringify(rows) }))
  // Under the conversations' locks nobody else can have stored them since we looked, so this is a bug and the batch must not stand.
  if (inserted !== rows.length)
    throw new Error(`${rows.length - inserted} messages were stored by somebody else.`)
}
