import type { ShopCall } from '../../api-call.ts'
import type { Conversation } from '../../store/chat-model.ts'
import { openSession } from '../../store/sessions.ts'

/** The fields that `need_session_id` and `need_session_info` ask for; known from production clients only. */
export function presentSessionFlags({ store, received }: ShopCall, conversation: Conversation) {
  const wants = (name: string) => received.query.get(name) === 'true'
  if (!wants('need_session_id') && !wants('need_session_info')) return {}
  const session = openSession(store, conversation)
  if (!session) return { cur_session_id: '' }
  const automaticOnly = session.firstResponseAt !== null && !conversation.agentJoined
  const phase = conversation.agentJoined ? 'ASSIGNED' : automaticOnly ? 'AUTO_REPLY' : 'QUEUED'
  return {
    cur_session_id: session.id,
    ...(wants('need_session_info') ? { cur_session: { id: session.id, phase } } : {}),
  }
}
