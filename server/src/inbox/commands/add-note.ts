import type { NoteEntry } from '@quaydesk/contract'
import type { Actor } from '../../accounts/index.ts'
import { Invalid } from '../../platform/errors.ts'
import { appendEvents } from '../../platform/events/index.ts'
import { newId } from '../../platform/ids.ts'
import type { InboxDeps } from '../deps.ts'
import { presentNote } from '../present/entries.ts'
import { deleteDraft } from '../queries/drafts.ts'
import { findConversation } from '../queries/find-conversation.ts'
import { findNoteByClientId, insertNote } from '../queries/replies.ts'
import { findNotes } from '../queries/thread.ts'
import { tokensOf } from '../search/tokens.ts'

/** Writes a note for colleagues. Sent again under the same client id it is the same note. */
export async function addNote(
  { db, clock, wake }: InboxDeps,
  actor: Actor,
  conversationId: string,
  { clientId, text }: { clientId: string; text: string },
): Promise<NoteEntry> {
  const { organizationId, memberId } = actor
  const now = clock.now()
  const id = newId(now)
  return db.users.as(actor, async (tx) => {
    const { shopId } = await tx.one(findConversation({ organizationId, id: conversationId }))
    const own = { organizationId, conversationId, memberId }
    const note = { ...own, id, shopId, clientId, text, tokens: tokensOf(text), now: new Date(now) }
    const added = await tx.row(insertNote(note))
    if (added === undefined) {
      const known = await tx.one(findNoteByClientId({ organizationId, memberId, clientId }))
      if (known.conversationId !== conversationId)
        throw new Invalid('This clientId was used in another conversation. Give each note an id of its own.')
      return presentNote(await tx.one(findNotes({ organizationId, ids: [known.id] })))
    }
    await tx.run(deleteDraft({ ...own, mode: 'note' }))
    await appendEvents(tx, [
      { organizationId, shopId, conversationId, kind: 'note.added', subjectId: id, memberId, at: now },
    ])
    tx.afterCommit(wake)
    return presentNote(await tx.one(findNotes({ organizationId, ids: [id] })))
  })
}
