import type { CardToSend, MessageKind, ReplyRequest } from '@quaydesk/contract'
import type { Tx } from '../../platform/db/index.ts'
import { Invalid } from '../../platform/errors.ts'
import { carryFiles, type FileRef } from '../../platform/files/index.ts'
import type { Conversation } from '../conversation.ts'
import type { InboxDeps } from '../deps.ts'
import { kindOfReply } from '../kind-of-reply.ts'
import { findConversation } from '../queries/find-conversation.ts'
import { refuseOutsideWindow, refuseUnsendable } from '../refuse-reply.ts'
import { checkCard } from './check-card.ts'
import { readContactWindow } from './read-contact-window.ts'

type ReplyContent = {
  readonly kind: MessageKind
  readonly files: FileRef[]
  readonly card: CardToSend | null
}

/** What a reply says, if its channel takes it now. @throws Conflict, Invalid */
export async function takeReplyContent(
  { channels, clock }: InboxDeps,
  tx: Tx,
  conversation: Conversation,
  { text, fileIds, card: toSend }: ReplyRequest,
): Promise<ReplyContent> {
  const { organizationId, id } = conversation
  const { channelId, channelKind, threadKey } = await tx.one(findConversation({ organizationId, id }))
  const rules = channels.rulesOf(channelKind)
  refuseOutsideWindow(await readContactWindow(tx, rules, conversation, clock.now()))
  const card = toSend ?? null
  if (card !== null) await checkCard(tx, conversation, card, clock.now())
  const files = await takeFiles(tx, conversation, fileIds)
  const kind = kindOfReply({ text, files, card })
  refuseUnsendable({ text, files, card }, rules)
  // Who answers has read it; a platform that isn't told goes on counting the buyer's messages as unread.
  tx.afterCommit(() => channels.readByMember({ organizationId, channelId, channelKind, threadKey }))
  return { kind, files, card }
}

async function takeFiles(
  tx: Tx,
  { organizationId, shopId }: Conversation,
  ids: readonly string[],
): Promise<FileRef[]> {
  if (ids.length === 0) return []
  const found = await tx.rows(carryFiles({ organizationId, shopId, ids }))
  return ids.map((id) => {
    const file = found.find((each) => each.id === id)
    if (file === undefined)
      throw new Invalid('A file of this reply is not there. Attach it again.', { fileId: id })
    return file
  })
}
