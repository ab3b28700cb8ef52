import type { Tx } from '../../platform/db/index.ts'
import { echoOf, maybeEchoOf } from '../match-echoes.ts'
import { listUncertainMessages, type UncertainMessage } from '../queries/outgoing.ts'
import type { ReceiveDeps } from '../receive-deps.ts'
import type { ReceivedMessage } from '../received-item.ts'
import { recordReceipt } from './record-receipt.ts'

export type SortedOut = {
  /** Messages that are really new. */
  readonly fresh: readonly ReceivedMessage[]
  /** Of these it can't be said yet: something of ours is on its way in the same conversation. They are to come again in a moment. */
  readonly deferred: readonly ReceivedMessage[]
}

/** Longer than a reply is on its way and asked about; after that, what came is what an agent wrote in the platform's own tool. */
const patienceMs = 60_000

/**
 * Platforms send back what we sent, sometimes before they say that they took it. Such an echo *is* the receipt of the message that it
 * repeats. Which of the two comes first must not matter, or a reply stands in the thread twice. The conversations are locked.
 */
export async function adoptEchoes(
  tx: Tx,
  deps: ReceiveDeps,
  messages: readonly ReceivedMessage[],
  conversationIdOf: (message: ReceivedMessage) => string,
): Promise<SortedOut> {
  const sellers = messages.filter(isSellers)
  if (sellers.length === 0) return { fresh: messages, deferred: [] }
  const uncertain = await uncertainOf(tx, sellers, conversationIdOf)
  const adopted = new Set<ReceivedMessage>()
  const deferred = new Set<ReceivedMessage>()
  for (const message of sellers) {
    const underWay = uncertain.get(conversationIdOf(message)) ?? []
    const own = echoOf(underWay, message)
    if (own !== null) {
      const { organizationId, at: acceptedAt, externalId } = message
      await recordReceipt(tx, deps, { organizationId, messageId: own.id, acceptedAt, externalId })
      underWay.splice(underWay.indexOf(own), 1)
      adopted.add(message)
    } else if (underWay.some((ours) => maybeEchoOf(ours, message)) && isEarly(deps, message))
      deferred.add(message)
  }
  return {
    fresh: messages.filter((message) => !adopted.has(message) && !deferred.has(message)),
    deferred: [...deferred],
  }
}

const isEarly = ({ clock }: ReceiveDeps, { receivedAt }: ReceivedMessage) =>
  clock.now() - receivedAt < patienceMs

const isSellers = ({ authorKind }: ReceivedMessage) => authorKind === 'agent' || authorKind === 'bot'

async function uncertainOf(
  tx: Tx,
  messages: readonly ReceivedMessage[],
  conversationIdOf: (message: ReceivedMessage) => string,
): Promise<Map<string, UncertainMessage[]>> {
  const found = new Map<string, UncertainMessage[]>()
  for (const organizationId of new Set(messages.map((message) => message.organizationId))) {
    const own = messages.filter((message) => message.organizationId === organizationId)
    const conversationIds = [...new Set(own.map(conversationIdOf))]
    for (const row of await tx.rows(listUncertainMessages({ organizationId, conversationIds })))
      found.set(row.conversationId, [...(found.get(row.conversationId) ?? []), row])
  }
  return found
}
