import type { ApiRoute, ShopCall } from '../../api-call.ts'
import { ApiProblem } from '../../api-problem.ts'
import { pageOf, sortable, sortOrder } from '../../paging.ts'
import type { Message } from '../../store/chat-model.ts'
import { markRead } from '../../store/conversations.ts'
import { settleSilence } from '../../store/sessions.ts'
import { cardContents } from './card-contents.ts'
import { ownConversation } from './own-conversation.ts'
import { presentMessage } from './present.ts'
import { sendMessage } from './send-message.ts'

const scope = 'seller.customer_service'

export const messageRoutes: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/customer_service/202309/conversations/{conversation_id}/messages',
    scope,
    cipher: 'required',
    support: 'partial',
    note: 'locale, need_plaintext and time_zone change nothing',
    counted: true,
    handle: (call) => {
      const conversation = ownConversation(call)
      settleSilence(call.store, conversation)
      const order = sortOrder(call, 'DESC', 45101001)
      const page = pageOf(call, conversation.messages, sortKey(call), { order, to: 10, code: 45101001 })
      const needData = call.received.query.get('need_data') === 'true'
      return {
        messages: page.rows.map((message) => ({
          ...presentMessage(call.store, conversation, message),
          ...(needData ? cardContents(call.store, conversation, message) : {}),
        })),
        next_page_token: page.next_page_token,
        unsupported_msg_tips: 'This message can be read in Seller Center.',
      }
    },
  },
  {
    method: 'POST',
    path: '/customer_service/202309/conversations/{conversation_id}/messages',
    scope,
    cipher: 'required',
    support: 'partial',
    note: 'no VIDEO: how one is uploaded is not documented',
    counted: true,
    handle: (call) => ({ message_id: sendMessage(call, ownConversation(call), 'CUSTOMER_SERVICE').id }),
  },
  {
    method: 'POST',
    path: '/customer_service/202606/conversations/{conversation_id}/messages',
    scope,
    cipher: 'required',
    support: 'partial',
    note: 'the same with sender_role, as clients report it; in no OpenAPI document yet',
    counted: true,
    handle: (call) => {
      const role = call.body.sender_role ?? 'CUSTOMER_SERVICE'
      if (role !== 'CUSTOMER_SERVICE' && role !== 'SYSTEM' && role !== 'ROBOT')
        throw new ApiProblem(45101001, 'sender_role must be CUSTOMER_SERVICE, SYSTEM or ROBOT.')
      return { message_id: sendMessage(call, ownConversation(call), role).id }
    },
  },
  {
    method: 'POST',
    path: '/customer_service/202309/conversations/{conversation_id}/messages/read',
    scope,
    cipher: 'required',
    support: 'supported',
    counted: true,
    handle: (call) => {
      markRead(ownConversation(call))
      return {}
    },
  },
]

/** By time or by index; the other one breaks a tie. */
function sortKey(call: ShopCall): (message: Message) => string {
  const field = call.received.query.get('sort_field') ?? 'create_time'
  if (field === 'index') return (message) => sortable(message.index)
  if (field === 'create_time') return (message) => sortable(message.createdAt) + sortable(message.index)
  throw new ApiProblem(45101001, 'sort_field must be create_time or index.')
}
