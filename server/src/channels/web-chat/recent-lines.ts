import type { ChatLine } from '@quaydesk/contract'
import { z } from 'zod'
import { decodeCursor, encodeCursor } from '../../platform/http/index.ts'
import type { OpenChannel } from '../queries/channels.ts'
import { listChatLines } from '../queries/chat-replies.ts'
import type { ChatDeps } from './chat-deps.ts'
import { presentLine } from './present.ts'

const pageSize = 50
const Place = z.tuple([z.iso.datetime(), z.int(), z.string().max(200)])

/** A page of the visitor's own lines and our replies, oldest first, before `cursor` or up to now. */
export async function recentLines(
  { db, clock, links }: ChatDeps,
  { organizationId, id: channelId }: OpenChannel,
  visitorId: string,
  cursor: string | null,
): Promise<{ lines: ChatLine[]; olderCursor: string | null }> {
  const [before, beforeIndex, beforeId] = cursor === null ? [null, null, null] : decodeCursor(cursor, Place)
  const rows = await db.query(
    listChatLines({
      organizationId,
      channelId,
      visitorId,
      before: before === null ? null : new Date(before),
      beforeIndex,
      beforeId,
      limit: pageSize + 1,
    }),
  )
  const page = rows.slice(0, pageSize)
  const oldest = page.at(-1)
  const how = { links, organizationId, now: clock.now() }
  return {
    lines: page.reverse().map((row) => presentLine(row, how)),
    olderCursor:
      rows.length > pageSize && oldest
        ? encodeCursor([oldest.at.toISOString(), oldest.index, oldest.id])
        : null,
  }
}
