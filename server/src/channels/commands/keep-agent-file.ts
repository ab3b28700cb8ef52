import type { Actor } from '../../accounts/index.ts'
import { NotFound } from '../../platform/errors.ts'
import { type FileRef, insertFile, keepFile } from '../../platform/files/index.ts'
import type { ChannelsDeps } from '../channels-deps.ts'

/** Keeps a file that a member wants to send; any kind, for what is no image is only ever saved, never shown. */
export async function keepAgentFile(
  { db, store, clock }: ChannelsDeps,
  actor: Actor,
  { shopId, name, bytes }: { shopId: string; name: string; bytes: Buffer },
): Promise<FileRef> {
  const { organizationId, memberId, shopIds } = actor
  if (!shopIds.includes(shopId)) throw new NotFound('There is no such shop, or it is not one of yours.')
  const at = new Date(clock.now())
  const row = { organizationId, shopId, memberId, uploader: null, at, unsentSince: at }
  return keepFile(store, { organizationId, name, bytes, only: 'anything' }, (kept) =>
    db.users.as(actor, (tx) => tx.run(insertFile({ ...row, ...kept }))),
  )
}
