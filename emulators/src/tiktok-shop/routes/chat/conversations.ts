import { type ApiRoute, textField } from '../../api-call.ts'
import { ApiProblem } from '../../api-problem.ts'
import { pageOf, sortable } from '../../paging.ts'
import type { Conversation } from '../../store/chat-model.ts'
import { mayContact, mayOpen } from '../../store/contact-window.ts'
import { conversationOf } from '../../store/conversations.ts'
import { ownConversation } from './own-conversation.ts'
import { presentConversationCore, presentMessage } from './present.ts'
import { presentSessionFlags } from './session-flags.ts'

const scope = 'seller.customer_service'

/** Newest activity first: assumed, the pages don't say. */
const activity = (conversation: Conversation): string =>
  sortable(conversation.messages.at(-1)?.createdAt ?? conversation.createdAt) + conversation.id

export const conversationRoutes: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/customer_service/202309/conversations',
    scope,
    cipher: 'required',
    support: 'supported',
    note: 'newest activity first is assumed; need_session_id and need_session_info as clients report them',
    counted: true,
    handle: (call) => {
      const { store, shop } = call
      const all = store.conversationsOfShop.get(shop.id) ?? []
      const page = pageOf(call, all, activity, { order: 'DESC', to: 20, code: 45101001 })
      return {
        conversations: page.rows.map((conversation) => {
          const latest = conversation.messages.at(-1)
          return {
            ...presentConversationCore(store, conversation, 'buyer_platform'),
            can_send_message: mayContact(store, conversation),
            ...(latest ? { latest_message: presentMessage(store, conversation, latest) } : {}),
            ...presentSessionFlags(call, conversation),
          }
        }),
        next_page_token: page.next_page_token,
      }
    },
  },
  {
    method: 'POST',
    path: '/customer_service/202309/conversations',
    scope,
    cipher: 'required',
    support: 'supported',
    handle: (call) => {
      const buyer = call.store.buyers.get(textField(call, 'buyer_user_id', 45109003))
      if (!buyer) throw new ApiProblem(45109003, 'buyer_user_id names no buyer.')
      const before = call.store.conversationsOfShop.get(call.shop.id) ?? []
      const known = before.some((one) => one.buyerUserId === buyer.userId)
      if (!known && !mayOpen(call.store, call.shop.id, buyer.userId)) throw new ApiProblem(45109003)
      return { conversation_id: conversationOf(call.store, call.shop, buyer).id }
    },
  },
  {
    method: 'GET',
    path: '/customer_service/202601/conversations/{conversation_id}',
    scope,
    cipher: 'required',
    support: 'supported',
    handle: (call) => {
      const conversation = ownConversation(call)
      return {
        conversation: {
          ...presentConversationCore(call.store, conversation, 'platform'),
          ...presentSessionFlags(call, conversation),
        },
      }
    },
  },
]
