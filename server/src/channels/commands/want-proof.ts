import type { Actor } from '../../accounts/index.ts'
import { Conflict } from '../../platform/errors.ts'
import type { ChannelsDeps } from '../channels-deps.ts'
import { findChannel } from '../queries/channels.ts'
import { wantProof as wantProofOf } from '../watches/queries.ts'

/**
 * Has yesterday (in UTC) compared at once instead of in the night; the loop that does it has all the patience that a request hasn't.
 * @throws NotFound for a channel that is not the member's, Conflict where there is nothing to compare or not all of it is here yet
 */
export async function wantProof(
  { db, clock }: Pick<ChannelsDeps, 'db' | 'clock'>,
  actor: Actor,
  channelId: string,
): Promise<void> {
  const { organizationId } = actor
  const { disabledAt } = await db.users.as(actor, (tx) =>
    tx.one(findChannel({ organizationId, id: channelId })),
  )
  const [wanted] =
    disabledAt === null
      ? await db.worker.query(wantProofOf({ organizationId, channelId, at: new Date(clock.now()) }))
      : []
  if (wanted === undefined)
    throw new Conflict(
      'Only a connected shop whose past has been fetched can be compared. Wait until that is done, or connect it again.',
    )
}
