import type { Conversation } from '../../store/chat-model.ts'
import { addMessage } from '../../store/messages.ts'
import { sayAsShop } from '../../store/say.ts'
import { endSession, openSession } from '../../store/sessions.ts'
import { secondsNow } from '../../store/store.ts'
import {
  BadWish,
  type ControlCall,
  type ControlRoute,
  optionalNumber,
  optionalText,
  wantedText,
} from './control-route.ts'

const speakers = ['CUSTOMER_SERVICE', 'SHOP', 'ROBOT', 'SYSTEM'] as const

export const sellerCenterRoutes: readonly ControlRoute[] = [
  {
    method: 'POST',
    path: '/_play/conversations/{id}/shop-messages',
    does: `writes in Seller Center { text } or { type, content } { role?: ${speakers.join(' | ')} }`,
    handle: (call) => {
      const role = speakers.find((one) => one === (call.body.role ?? 'CUSTOMER_SERVICE'))
      if (!role) throw new BadWish(`role must be one of ${speakers.join(', ')}.`)
      const text = optionalText(call, 'text')
      const type = text === null ? wantedText(call, 'type') : 'TEXT'
      const content = JSON.stringify(text === null ? (call.body.content ?? {}) : { content: text })
      return sayAsShop(call.store, conversationOfPath(call), { type, content, role })
    },
  },
  {
    method: 'POST',
    path: '/_play/conversations/{id}/notices',
    does: 'adds a message of the system { type?, content, isVisible? } that belongs to no session',
    handle: (call) =>
      addMessage(call.store, conversationOfPath(call), {
        type: optionalText(call, 'type') ?? 'NOTIFICATION',
        content: JSON.stringify(call.body.content ?? {}),
        role: 'SYSTEM',
        isVisible: call.body.isVisible !== false,
      }),
  },
  {
    method: 'POST',
    path: '/_play/conversations/{id}/end',
    does: 'ends the running session as the seller does',
    handle: (call) => {
      const conversation = conversationOfPath(call)
      const session = openSession(call.store, conversation)
      if (!session) throw new BadWish('No session is open.')
      endSession(call.store, conversation, session, 'seller')
      return session
    },
  },
  {
    method: 'POST',
    path: '/_play/conversations/{id}/rating',
    does: 'rates the latest session that has ended { stars, reason? }',
    handle: (call) => {
      const conversation = conversationOfPath(call)
      const session = call.store.sessions.get(conversation.id)?.findLast((one) => one.endedAt !== null)
      const stars = optionalNumber(call, 'stars')
      if (!session) throw new BadWish('No session has ended yet.')
      if (stars === null || ![1, 2, 3, 4, 5].includes(stars)) throw new BadWish('stars must be 1 to 5.')
      session.rating = stars
      session.ratedAt = secondsNow(call.store)
      session.dissatisfaction = optionalText(call, 'reason') ?? ''
      return session
    },
  },
]

function conversationOfPath(call: ControlCall): Conversation {
  const conversation = call.store.conversations.get(call.params.id ?? '')
  if (!conversation) throw new BadWish(`There is no conversation ${call.params.id}.`)
  return conversation
}
