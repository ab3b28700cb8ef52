import type { Tx } from '../../platform/db/index.ts'
import { appendEvents } from '../../platform/events/index.ts'
import {
  deleteMessage,
  editMessage,
  findExternalMessages,
  type StoredExternalRow,
} from '../queries/receive.ts'
import type { ReceiveDeps } from '../receive-deps.ts'
import type { ReceivedDeletion, ReceivedEdit } from '../received-item.ts'
import { tokensOf } from '../search/tokens.ts'
import { lockConversation } from './lock-conversations.ts'
import { externalKeys } from './receive-messages.ts'
import { settleChanges } from './settle-changes.ts'

/** Edits and deletions of messages that are here; those of messages that never came are of no use to anybody. */
export async function receiveCorrections(
  tx: Tx,
  { clock }: ReceiveDeps,
  corrections: readonly (ReceivedEdit | ReceivedDeletion)[],
): Promise<void> {
  const rows = await tx.rows(findExternalMessages(externalKeys(corrections)))
  const stored = new Map(rows.map((row) => [`${row.channelId} ${row.externalId}`, row]))
  for (const correction of corrections) {
    const message = stored.get(`${correction.channelId} ${correction.externalId}`)
    if (message !== undefined) await correct(tx, correction, message, clock.now())
  }
}

async function correct(
  tx: Tx,
  correction: ReceivedEdit | ReceivedDeletion,
  message: StoredExternalRow,
  now: number,
): Promise<void> {
  const { organizationId, conversationId, id } = message
  const conversation = await lockConversation(tx, organizationId, conversationId)
  const at = new Date(correction.at)
  if (correction.kind === 'edited') {
    const { text } = correction
    await tx.run(editMessage({ organizationId, id, text, tokens: tokensOf(text), at }))
  } else if ((await tx.run(deleteMessage({ organizationId, id, at }))) > 0) {
    await settleChanges(tx, [{ conversation, facts: [], restatedFrom: message.at.getTime() }], now)
  }
  const { shopId } = conversation
  await appendEvents(tx, [
    {
      organizationId,
      shopId,
      conversationId,
      kind: 'message.changed',
      subjectId: id,
      memberId: null,
      at: now,
    },
  ])
}
