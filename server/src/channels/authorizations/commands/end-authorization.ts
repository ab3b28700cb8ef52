import { type Actor, recordAudit } from '../../../accounts/index.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { AuthorizationDeps } from '../authorization-deps.ts'
import { findAuthorization } from '../queries.ts'
import { endAs } from './renew-token.ts'

/** The seller ends it from our side: nothing is sent or fetched any more, the channels and their history stay. */
export async function disconnectAccount(
  { db, clock, wake }: AuthorizationDeps,
  { organizationId, memberId }: Actor,
  id: string,
): Promise<void> {
  const [row] = await db.worker.query(findAuthorization({ organizationId, id }))
  if (row === undefined) throw new NotFound('There is no such authorization. Choose one of the list.')
  await endAs({ db: db.worker, clock, wake }, { organizationId, id }, 'revoked')
  await db.worker.transaction((tx) =>
    recordAudit(
      tx,
      { organizationId, memberId, action: 'channel-authorization.ended', subjectId: id },
      clock.now(),
    ),
  )
}
