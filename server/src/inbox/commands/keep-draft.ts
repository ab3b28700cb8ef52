import type { Draft } from '@quaydesk/contract'
import type { Actor } from '../../accounts/index.ts'
import { Invalid } from '../../platform/errors.ts'
import type { InboxDeps } from '../deps.ts'
import { deleteDraft, upsertDraft } from '../queries/drafts.ts'
import { findConversation } from '../queries/find-conversation.ts'

/** Keeps what a member has begun to write; an empty draft is none. */
export async function keepDraft(
  { db, clock }: InboxDeps,
  actor: Actor,
  { conversationId, mode, draft }: { conversationId: string; mode: Draft['mode']; draft: Draft },
): Promise<void> {
  if (draft.mode !== mode) throw new Invalid('The draft says another mode than its address.')
  const { organizationId, memberId } = actor
  const own = { organizationId, conversationId, memberId, mode }
  const { text, fileIds } = draft
  await db.users.as(actor, async (tx) => {
    const { shopId } = await tx.one(findConversation({ organizationId, id: conversationId }))
    if (text.trim() === '' && fileIds.length === 0) await tx.run(deleteDraft(own))
    else await tx.run(upsertDraft({ ...own, shopId, text, fileIds, now: new Date(clock.now()) }))
  })
}

export async function dropDraft(
  { db }: InboxDeps,
  actor: Actor,
  { conversationId, mode }: { conversationId: string; mode: Draft['mode'] },
): Promise<void> {
  const { organizationId, memberId } = actor
  await db.users.as(actor, async (tx) => {
    await tx.one(findConversation({ organizationId, id: conversationId }))
    await tx.run(deleteDraft({ organizationId, conversationId, memberId, mode }))
  })
}
