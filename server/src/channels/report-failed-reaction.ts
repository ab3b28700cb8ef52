import type { FailedReaction } from '../inbox/index.ts'
import type { Tx } from '../platform/db/index.ts'
import type { Log } from '../platform/log.ts'
import { countReactionErrors } from './queries/channels.ts'

/** Counts a reaction's failure at each channel whose messages it left alone, where people look after channels. */
export async function reportFailedReaction(
  tx: Tx,
  log: Log,
  { reaction, error, received }: FailedReaction,
): Promise<void> {
  log.error({ err: error, reaction }, 'a reaction to received messages failed; they wait for a person')
  const failures = new Map<string, { organizationId: string; errors: number }>()
  for (const { conversation, messages } of received) {
    const { organizationId, channelId } = conversation
    const errors = (failures.get(channelId)?.errors ?? 0) + messages.length
    failures.set(channelId, { organizationId, errors })
  }
  for (const [channelId, { organizationId, errors }] of failures)
    await tx.run(countReactionErrors({ organizationId, channelId, errors }))
}
