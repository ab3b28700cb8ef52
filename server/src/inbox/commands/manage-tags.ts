import type { Tag, TagUse } from '@quaydesk/contract'
import type { Actor } from '../../accounts/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Conflict, NotFound } from '../../platform/errors.ts'
import { appendEvents } from '../../platform/events/index.ts'
import { newId } from '../../platform/ids.ts'
import type { InboxDeps } from '../deps.ts'
import { findConversation } from '../queries/find-conversation.ts'
import { touchConversation } from '../queries/presence.ts'
import {
  countTagUses,
  deleteTag,
  findTag,
  insertTag,
  listTags,
  lockTagNames,
  renameTag as rename,
  tagConversation,
  untagConversation,
} from '../queries/tags.ts'

const mostTags = 500

export const readTags = ({ db }: InboxDeps, actor: Actor): Promise<Tag[]> =>
  db.users.as(actor, (tx) => tx.rows(listTags({ organizationId: actor.organizationId, limit: mostTags })))

/** @throws Conflict when there is one of this name, or too many */
export async function createTag({ db, clock, wake }: InboxDeps, actor: Actor, name: string): Promise<Tag> {
  const { organizationId } = actor
  const now = clock.now()
  return db.users.as(actor, async (tx) => {
    await tx.run(lockTagNames({ organizationId }))
    const known = await tx.rows(listTags({ organizationId, limit: mostTags }))
    if (known.length >= mostTags)
      throw new Conflict(`There are ${mostTags} tags already. Delete one that nobody uses.`)
    const tag = await tx.row(insertTag({ organizationId, id: newId(now), name, now: new Date(now) }))
    if (tag === undefined) throw new Conflict('There is a tag of this name already. Use that one.')
    await tellTags(tx, actor, tag.id, now)
    tx.afterCommit(wake)
    return tag
  })
}

/** @throws NotFound, Conflict when another tag has this name */
export async function renameTag(
  { db, clock, wake }: InboxDeps,
  actor: Actor,
  { id, name }: Tag,
): Promise<Tag> {
  const { organizationId } = actor
  return db.users.as(actor, async (tx) => {
    await tx.run(lockTagNames({ organizationId }))
    const before = await tx.one(findTag({ organizationId, id }))
    if (before.name === name) return before
    const tag = await tx.row(rename({ organizationId, id, name }))
    if (tag === undefined) throw new Conflict('There is a tag of this name already. Choose another name.')
    await tellTags(tx, actor, id, clock.now())
    tx.afterCommit(wake)
    return tag
  })
}

/** Counted over all shops, also those that the member does not see: a tag that is deleted goes from them as well. */
export const readTagUses = ({ db }: InboxDeps, { organizationId }: Actor): Promise<TagUse[]> =>
  db.worker.query(countTagUses({ organizationId }))

/** Also takes it off every conversation. */
export async function removeTag({ db, clock, wake }: InboxDeps, actor: Actor, id: string): Promise<void> {
  await db.users.as(actor, async (tx) => {
    await tx.one(deleteTag({ organizationId: actor.organizationId, id }))
    await tellTags(tx, actor, id, clock.now())
    tx.afterCommit(wake)
  })
}

const tellTags = (tx: Tx, { organizationId, memberId }: Actor, tagId: string, now: number) =>
  appendEvents(tx, [
    {
      organizationId,
      shopId: null,
      conversationId: null,
      kind: 'tags.changed',
      subjectId: tagId,
      memberId,
      at: now,
    },
  ])

type Tagging = { readonly conversationId: string; readonly tagId: string; readonly tagged: boolean }

/** Puts a tag on a conversation or takes it off; what is so already stays so. */
export async function setTag(
  { db, clock, wake }: InboxDeps,
  actor: Actor,
  { conversationId, tagId, tagged }: Tagging,
): Promise<void> {
  const { organizationId, memberId } = actor
  const now = clock.now()
  await db.users.as(actor, async (tx) => {
    const { shopId } = await tx.one(findConversation({ organizationId, id: conversationId }))
    const known = await tx.row(findTag({ organizationId, id: tagId }))
    if (known === undefined) throw new NotFound('There is no such tag. Somebody may have deleted it.')
    const which = { organizationId, conversationId, tagId }
    const changed = tagged
      ? await tx.row(tagConversation({ ...which, shopId, memberId, now: new Date(now) }))
      : await tx.row(untagConversation(which))
    if (changed === undefined) return
    await tx.run(touchConversation({ organizationId, id: conversationId }))
    await appendEvents(tx, [
      {
        organizationId,
        shopId,
        conversationId,
        kind: 'conversation.changed',
        subjectId: null,
        memberId,
        at: now,
      },
    ])
    tx.afterCommit(wake)
  })
}
