import type { Actor } from '../../accounts/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Conflict } from '../../platform/errors.ts'
import { appendEvents } from '../../platform/events/index.ts'
import type { InboxDeps } from '../deps.ts'
import { type ChangedMessage, findMissingFiles, giveUpFiles, hopeForFiles } from '../queries/fetched-files.ts'

type OfPlatform = {
  readonly organizationId: string
  readonly channelId: string
  /** The platform's id of the message. */
  readonly externalId: string
}

/** What a message showed could not be fetched: the thread says so, and whoever reads it may ask for it again. */
export async function recordFilesMissing(
  tx: Tx,
  { clock }: { readonly clock: Clock },
  message: OfPlatform,
): Promise<void> {
  const changed = await tx.row(giveUpFiles({ ...message, now: new Date(clock.now()) }))
  if (changed !== undefined) await tellChanged(tx, message.organizationId, changed, clock.now())
}

/** Has the files of a message fetched once more. @throws NotFound, and Conflict if they are here or under way */
export async function fetchMissingFiles(
  { db, clock, channels, wake }: InboxDeps,
  actor: Actor,
  id: string,
): Promise<void> {
  const { organizationId } = actor
  const message = await db.users.as(actor, (tx) => tx.one(findMissingFiles({ organizationId, id })))
  const { channelId, externalId, missing } = message
  if (!missing || externalId === null)
    throw new Conflict('Nothing is missing of this message any more. Look at it again.')
  // In one transaction: a wish that fails at once must not be given up before the message hopes, or it would hope for ever.
  await db.worker.transaction(async (tx) => {
    const changed = await tx.row(hopeForFiles({ organizationId, id }))
    if (changed === undefined) return
    await channels.fetchFiles(tx, { organizationId, channelId, externalId })
    await tellChanged(tx, organizationId, changed, clock.now())
    tx.afterCommit(wake)
  })
}

async function tellChanged(
  tx: Tx,
  organizationId: string,
  { id: subjectId, shopId, conversationId }: ChangedMessage,
  at: number,
): Promise<void> {
  await appendEvents(tx, [
    { organizationId, shopId, conversationId, kind: 'message.changed', subjectId, memberId: null, at },
  ])
}
