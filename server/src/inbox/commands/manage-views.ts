import type { ConversationFilter, SavedView } from '@quaydesk/contract'
import { type Actor, require } from '../../accounts/index.ts'
import { Conflict } from '../../platform/errors.ts'
import { appendEvents } from '../../platform/events/index.ts'
import { newId } from '../../platform/ids.ts'
import type { InboxDeps } from '../deps.ts'
import { deleteSavedView, insertSavedView, listSavedViews } from '../queries/saved-views.ts'

const mostViews = 200

export const readViews = ({ db }: InboxDeps, actor: Actor): Promise<SavedView[]> => {
  const { organizationId, memberId } = actor
  return db.users.as(actor, (tx) => tx.rows(listSavedViews({ organizationId, memberId, limit: mostViews })))
}

type NewView = {
  readonly name: string
  readonly filter: ConversationFilter
  readonly shared: boolean
}

export async function saveView(
  { db, clock, wake }: InboxDeps,
  actor: Actor,
  { name, filter, shared }: NewView,
): Promise<SavedView> {
  if (shared) require(actor, 'views.share')
  const { organizationId, memberId } = actor
  const now = clock.now()
  const id = newId(now)
  return db.users.as(actor, async (tx) => {
    const known = await tx.rows(listSavedViews({ organizationId, memberId, limit: mostViews }))
    if (known.length >= mostViews)
      throw new Conflict(`There are ${mostViews} saved views already. Delete one that nobody uses.`)
    const view = { organizationId, id, memberId, name, shared, now: new Date(now) }
    const saved = await tx.one(insertSavedView({ ...view, filter: JSON.stringify(filter) }))
    await appendEvents(tx, [
      {
        organizationId,
        shopId: null,
        conversationId: null,
        kind: 'views.changed',
        subjectId: id,
        memberId,
        at: now,
      },
    ])
    tx.afterCommit(wake)
    return saved
  })
}

/** Only one's own. @throws NotFound */
export async function removeView({ db, clock, wake }: InboxDeps, actor: Actor, id: string): Promise<void> {
  const { organizationId, memberId } = actor
  await db.users.as(actor, async (tx) => {
    await tx.one(deleteSavedView({ organizationId, id, memberId }))
    await appendEvents(tx, [
      {
        organizationId,
        shopId: null,
        conversationId: null,
        kind: 'views.changed',
        subjectId: id,
        memberId,
        at: clock.now(),
      },
    ])
    tx.afterCommit(wake)
  })
}
