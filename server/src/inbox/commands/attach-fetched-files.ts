import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { appendEvents } from '../../platform/events/index.ts'
import type { FileRef } from '../../platform/files/index.ts'
import { attachFiles } from '../queries/fetched-files.ts'

export type FetchedFiles = {
  readonly organizationId: string
  readonly channelId: string
  /** The platform's id of the message. */
  readonly externalId: string
  readonly files: readonly FileRef[]
}

/** What a message showed on the platform is ours now: screens that have it open show it. */
export async function attachFetchedFiles(
  tx: Tx,
  { clock }: { readonly clock: Clock },
  { files, ...message }: FetchedFiles,
): Promise<void> {
  const attached = await tx.row(attachFiles({ ...message, files: JSON.stringify(files) }))
  if (attached === undefined) return
  const { id: subjectId, shopId, conversationId } = attached
  const { organizationId } = message
  await appendEvents(tx, [
    {
      organizationId,
      shopId,
      conversationId,
      kind: 'message.changed',
      subjectId,
      memberId: null,
      at: clock.now(),
    },
  ])
}
