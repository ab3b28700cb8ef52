import type { ShopCall } from '../../api-call.ts'
import { ApiProblem } from '../../api-problem.ts'
import type { Conversation } from '../../store/chat-model.ts'

/**
 * The conversation that the path names.
 * @throws ApiProblem 45101003 where there is none, 45102007 where it is another shop's
 */
export function ownConversation(call: ShopCall): Conversation {
  const conversation = call.store.conversations.get(call.params.conversation_id ?? '')
  if (!conversation) throw new ApiProblem(45101003)
  if (conversation.shopId !== call.shop.id) throw new ApiProblem(45102007)
  return conversation
}
