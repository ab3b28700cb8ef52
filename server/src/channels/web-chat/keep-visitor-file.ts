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
  const kept = await keepFile(store, { organizationId, name, bytes, only: 'images' })
  const now = clock.now()
  await db.query(
    insertFile({
      organizationId,
      shopId,
      file: kept.file,
      sha256: kept.sha256,
      memberId: null,
      uploader: uploaderOf(channelId, visitorId),
      at: new Date(now),
    }),
  )
  const { id, ...file } = presentFile(links, organizationId, kept.file, now)
  return { id, file }
}
