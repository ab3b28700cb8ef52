import type { ChatLine } from '@quaydesk/contract'
import { type FileLinks, presentFile } from '../../platform/files/index.ts'
import type { ChatLineRow } from '../queries/chat-replies.ts'
import { clientIdOf } from './line.ts'

/** What a visitor may see of a message: never who it is stored as, nor a member's id. */
export function presentLine(
  row: ChatLineRow,
  { links, organizationId, now }: { links: FileLinks; organizationId: string; now: number },
): ChatLine {
  return {
    id: row.fromVisitor ? clientIdOf(row.id) : row.id,
    at: row.at.toISOString(),
    from: row.fromVisitor ? 'visitor' : row.authorKind === 'bot' ? 'bot' : 'agent',
    authorName: row.authorName,
    text: row.text,
    files: row.files.map((file) => {
      const { id: _, ...shown } = presentFile(links, organizationId, file, now)
      return shown
    }),
  }
}
