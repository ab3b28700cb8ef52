import { type ApiRoute, numberField, type ShopCall } from '../../api-call.ts'
import { ApiProblem } from '../../api-problem.ts'
import { pageOf, sortable } from '../../paging.ts'
import type { ChatSession } from '../../store/chat-model.ts'
import { endSession, openSession } from '../../store/sessions.ts'
import { type Store, secondsNow } from '../../store/store.ts'
import { ownConversation } from './own-conversation.ts'

const scope = 'seller.customer_service'
const day = 86_400
/** Older sessions can't be searched. */
const searchableDays = 90

export const sessionRoutes: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/customer_service/202602/sessions/search',
    scope,
    cipher: 'required',
    support: 'partial',
    note: 'shape known from two clients; in no OpenAPI document yet',
    handle: (call) => {
      const page = pageOf(call, searched(call), (one) => sortable(one.beganAt) + one.id, {
        order: 'DESC',
        to: 100,
        code: 45101001,
      })
      return {
        sessions: page.rows.map((one) => presentSession(call.store, one)),
        next_page_token: page.next_page_token,
      }
    },
  },
  {
    method: 'POST',
    path: '/customer_service/202605/conversations/{conversation_id}/sessions/{session_id}/end',
    scope,
    cipher: 'required',
    support: 'supported',
    note: 'from a copied page of May 2026; in no OpenAPI document yet',
    handle: (call) => {
      const conversation = ownConversation(call)
      const session = openSession(call.store, conversation)
      if (!session || session.id !== call.params.session_id)
        throw new ApiProblem(45101003, 'The session is not open.')
      endSession(call.store, conversation, session, 'seller')
      return {}
    },
  },
]

function searched(call: ShopCall): ChatSession[] {
  const { store, shop } = call
  const from = Math.max(
    numberField(call, 'begin_time_ge', 45101001) ?? 0,
    secondsNow(store) - searchableDays * day,
  )
  const until = numberField(call, 'begin_time_lt', 45101001) ?? Number.POSITIVE_INFINITY
  const nickname = call.body.buyer_nickname
  return (store.conversationsOfShop.get(shop.id) ?? []).flatMap((conversation) => {
    openSession(store, conversation)
    if (nickname !== undefined && store.buyers.get(conversation.buyerUserId)?.nickname !== nickname) return []
    const sessions = store.sessions.get(conversation.id) ?? []
    return sessions.filter((one) => one.beganAt >= from && one.beganAt < until)
  })
}

function presentSession(store: Store, one: ChatSession) {
  const buyer = store.buyers.get(store.conversations.get(one.conversationId)?.buyerUserId ?? '')
  const firstResponse = one.firstResponseAt === null ? null : one.firstResponseAt - one.beganAt
  const waited = firstResponse ?? (one.endedAt ?? secondsNow(store)) - one.beganAt
  return {
    id: one.id,
    conversation_id: one.conversationId,
    begin_time: one.beganAt,
    end_time: one.endedAt ?? 0,
    buyer_nickname: buyer?.nickname ?? '',
    chat_tags: [one.tag],
    ...(one.rating === null ? {} : { satisfaction_score: one.rating }),
    ...(one.dissatisfaction === '' ? {} : { dissatisfaction_reason: one.dissatisfaction }),
    first_response_late: waited > day,
    ...(firstResponse === null ? {} : { first_response_time: firstResponse }),
  }
}
