import type { ChatFile } from '@quaydesk/contract'
import { insertFile, keepFile, presentFile } from '../../platform/files/index.ts'
import type { AuthenticVisitor } from './authenticate-visitor.ts'
import type { ChatDeps } from './chat-deps.ts'
import { uploaderOf } from './uploader.ts'

/** Keeps a picture for a line that follows; only lines of the same visitor can carry it. */
export async function keepVisitorFile(
  { db, store, links, clock }: ChatDeps,
  { channel, visitorId }: AuthenticVisitor,
  { name, bytes }: { name: string; bytes: Buffer },
): Promise<{ id: string; file: ChatFile }> {
  const { organizationId, shopId, id: channelId } = channel
  const now = clock.now()
  const at = new Date(now)
  const uploader = uploaderOf(channelId, visitorId)
  const row = { organizationId, shopId, memberId: null, uploader, at, unsentSince: at }
  const kept = await keepFile(store, { organizationId, name, bytes, only: 'images' }, (one) =>
    db.query(insertFile({ ...row, ...one })),
  )
  const { id, ...file } = presentFile(links, organizationId, kept, now)
  return { id, file }
}
