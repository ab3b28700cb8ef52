import { z } from 'zod'
import { endpoints } from '../endpoints.ts'
import { buyerAmong, Participant } from '../list.ts'
import type { Puller } from './asked.ts'

const Conversation = z.object({
  conversation: z.object({ participants: z.array(Participant).nullish() }),
})

/** Who the buyer is, which no message says; his orders come next. */
export const pullConversation: Puller = async ({ client, account, request, signal }) => {
  const { externalId: threadKey } = request
  const path = endpoints.conversation(threadKey)
  const { conversation } = await client.call(
    account,
    { method: 'GET', path, data: Conversation, purpose: 'read' },
    signal,
  )
  const buyer = buyerAmong(conversation.participants ?? [], { threadKey, maySend: null })
  if (buyer === null) return []
  const { buyerExternalId } = buyer
  if (buyerExternalId === null) return [buyer]
  return [buyer, { kind: 'pull', subject: 'buyer-orders', externalId: buyerExternalId }]
}
