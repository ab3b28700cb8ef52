import type { UpdateMeRequest } from '@quaydesk/contract'
import type { z } from 'zod'
import { appendEvents } from '../../platform/events/index.ts'
import type { Actor } from '../actor.ts'
import type { AccountsDeps } from '../deps.ts'
import { changePreferences } from '../preferences.ts'
import { lockMe, updateMe } from '../queries/members.ts'

/** Changes the actor's own name and preferences. Role, shops and e-mail address are not his to change. */
export async function changeMe(
  deps: AccountsDeps,
  actor: Actor,
  change: z.infer<typeof UpdateMeRequest>,
): Promise<void> {
  const { organizationId, memberId } = actor
  await deps.db.users.as(actor, async (tx) => {
    const me = await tx.one(lockMe({ organizationId, id: memberId }))
    const preferences = changePreferences(me.preferences, change.preferences ?? {})
    await tx.run(updateMe({ organizationId, id: memberId, name: change.name ?? me.name, preferences }))
    if (change.name === undefined) return
    const at = deps.clock.now()
    const event = { organizationId, shopId: null, conversationId: null, subjectId: memberId, memberId, at }
    await appendEvents(tx, [{ ...event, kind: 'members.changed' }])
  })
  deps.actors.drop({ organizationId, memberId, ended: false })
  deps.wake()
}
