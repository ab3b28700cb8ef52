import type { Tx } from '../../platform/db/index.ts'
import { appendEvents } from '../../platform/events/index.ts'
import { type CloseRecord, idDerivedFrom } from '../close-record.ts'
import type { Conversation } from '../conversation.ts'
import { stampMarks } from '../marks/stamp-marks.ts'
import { insertMessages, type NewMessage } from '../queries/receive.ts'
import { tokensOf } from '../search/tokens.ts'

/** Queues the goodbye of a closed session. Its id derives from the session's: there is never a second one. */
export async function queueGoodbye(
  tx: Tx,
  said: { close: CloseRecord; conversation: Conversation; text: string; language: string; now: number },
): Promise<void> {
  const { close, conversation, text, language, now } = said
  const { organizationId, shopId, channelId, id: conversationId } = conversation
  const id = idDerivedFrom(close.session.id, 'goodbye')
  const at = new Date(now).toISOString()
  const row: NewMessage = {
    organization_id: organizationId,
    id,
    shop_id: shopId,
    channel_id: channelId,
    conversation_id: conversationId,
    session_id: close.session.id,
    external_id: null,
    author_kind: 'bot',
    kind: 'text',
    purpose: 'goodbye',
    text,
    files: [],
    language,
    marks: stampMarks({ text, kind: 'text', authorKind: 'bot' }),
    tokens: tokensOf(text),
    at,
    received_at: at,
    platform_index: null,
    state: 'queued',
    next_attempt_at: at,
  }
  const queued = await tx.run(insertMessages({ rows: JSON.stringify([row]) }))
  if (queued > 0)
    await appendEvents(tx, [
      {
        organizationId,
        shopId,
        conversationId,
        kind: 'message.queued',
        subjectId: id,
        memberId: null,
        at: now,
      },
    ])
}
