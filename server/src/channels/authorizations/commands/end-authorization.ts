import { type Actor, recordAudit } from '../../../accounts/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { AuthorizationDeps } from '../authorization-deps.ts'
import { findAuthorization, revokeAuthorization } from '../queries.ts'
import { tellChannels } from './learn-of-authorization.ts'

/** The seller ends it from our side: nothing is sent or fetched any more, the channels and their history stay. */
export async function disconnectAccount(
  { db, clock, wake }: AuthorizationDeps,
  { organizationId, memberId }: Actor,
  id: string,
): Promise<void> {
  const [row] = await db.worker.query(findAuthorization({ organizationId, id }))
  if (row === undefined) throw new NotFound('There is no such authorization. Choose one of the list.')
  const now = clock.now()
  await db.worker.transaction(async (tx) => {
    if ((await tx.run(revokeAuthorization({ organizationId, id, saidAt: new Date(now) }))) === 0) return
    await tellChannels(tx, { organizationId, id }, now)
    const action = 'channel-authorization.ended'
    await recordAudit(tx, { organizationId, memberId, action, subjectId: id }, now)
  })
  wake()
}
