import type { Tx } from '../../platform/db/index.ts'
import { appendEvents } from '../../platform/events/index.ts'
import { idDerivedFrom } from '../close-record.ts'
import { stampMarks } from '../marks/stamp-marks.ts'
import type { DueGoodbye } from '../queries/goodbyes.ts'
import { insertMessages, type NewMessage } from '../queries/receive.ts'
import { tokensOf } from '../search/tokens.ts'

/** Queues the goodbye of a closed session. Its id derives from the session's: there is never a second one. False: it is there. */
export async function queueGoodbye(
  tx: Tx,
  { organizationId, shopId, channelId, conversationId, sessionId }: DueGoodbye,
  { text, language, now }: { readonly text: string; readonly language: string; readonly now: number },
): Promise<boolean> {
  const id = idDerivedFrom(sessionId, 'goodbye')
  const at = new Date(now).toISOString()
  const row: NewMessage = {
    organization_id: organizationId,
    id,
    shop_id: shopId,
    channel_id: channelId,
    conversation_id: conversationId,
    session_id: sessionId,
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
    card: null,
    media: null,
    hidden: false,
    next_attempt_at: at,
  }
  const queued = await tx.run(insertMessages({ rows: JSON.stringify([row]) }))
  if (queued === 0) return false
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
  return true
}
