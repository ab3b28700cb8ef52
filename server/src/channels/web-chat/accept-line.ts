import type { ChatLineRequest } from '@quaydesk/contract'
import { Invalid } from '../../platform/errors.ts'
import { carryVisitorFiles, type FileRef } from '../../platform/files/index.ts'
import { findReceivedAt } from '../queries/deliveries.ts'
import { storable } from '../storable.ts'
import type { AuthenticVisitor } from './authenticate-visitor.ts'
import type { ChatDeps } from './chat-deps.ts'
import { externalIdOf, type StoredLine } from './line.ts'
import { uploaderOf } from './uploader.ts'

/** Stores a visitor's line raw. Resolves after the commit; said twice, it is there once and was received when it first was. */
export async function acceptLine(
  deps: ChatDeps,
  { channel, visitorId }: AuthenticVisitor,
  { clientId, text, fileIds }: ChatLineRequest,
): Promise<{ clientId: string; receivedAt: string }> {
  if (text.trim() === '' && fileIds.length === 0)
    throw new Invalid('There is nothing in this line. Write something or add a picture.')
  const files = await filesOf(deps, channel.organizationId, uploaderOf(channel.id, visitorId), fileIds)
  const line: StoredLine = { visitorId, clientId, text: storable(text), files }
  const { organizationId, id: channelId } = channel
  const key = { organizationId, channelId, externalId: externalIdOf(visitorId, clientId) }
  const receivedAt = deps.clock.now()
  const stored = await deps.inbound.accept({
    ...key,
    threadKey: visitorId,
    body: JSON.stringify(line),
    receivedAt,
  })
  if (stored) return { clientId, receivedAt: new Date(receivedAt).toISOString() }
  const [before] = await deps.db.query(findReceivedAt(key))
  return { clientId, receivedAt: (before?.receivedAt ?? new Date(receivedAt)).toISOString() }
}

/** @throws Invalid unless each is a picture that this very visitor sent up */
async function filesOf(
  { db }: ChatDeps,
  organizationId: string,
  uploader: string,
  fileIds: readonly string[],
): Promise<FileRef[]> {
  if (fileIds.length === 0) return []
  const rows = await db.query(carryVisitorFiles({ organizationId, uploader, ids: fileIds }))
  const byId = new Map(rows.map((file) => [file.id, file]))
  return fileIds.map((id) => {
    const file = byId.get(id)
    if (file === undefined) throw new Invalid('A picture of this line is not there. Send it up again.')
    return file
  })
}
