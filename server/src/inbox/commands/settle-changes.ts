import type { Tx } from '../../platform/db/index.ts'
import type { CloseRecord } from '../close-record.ts'
import type { Conversation } from '../conversation.ts'
import { type ConversationChange, type ReducedChange, replayInstant } from '../conversation-change.ts'
import { timeOf } from '../reducer/order.ts'
import { loadSettingsOf } from './load-settings-of.ts'
import { recordCloses } from './record-closes.ts'
import { reduceChanges } from './reduce-changes.ts'
import { writeReductions } from './write-reductions.ts'

export type Settled = {
  readonly conversations: readonly Conversation[]
  readonly reduced: readonly ReducedChange[]
  readonly closes: readonly CloseRecord[]
}

/**
 * Reduces and writes conversations whose rows are locked, and records the closes that this found.
 * @param store writes the messages of the facts, now that the session of each is known
 */
export async function settleChanges(
  tx: Tx,
  changes: readonly ConversationChange[],
  now: number,
  store: (sessionOfMessage: ReadonlyMap<string, string | null>) => Promise<void> = async () => {},
): Promise<Settled> {
  const all = changes.map(({ conversation }) => conversation)
  const settingsOf = await loadSettingsOf(tx, all, earliestNeeded(changes, now))
  const reduced = await reduceChanges(tx, changes, { settingsOf, now })
  await store(new Map(reduced.flatMap(({ reduction }) => [...reduction.sessionOfMessage])))
  const conversations = await writeReductions(tx, reduced, now)
  return { conversations, reduced, closes: await recordCloses(tx, reduced, now) }
}

/** Settings are asked for when a session opens, so a step needs none from before its fact; a replay may need any. */
function earliestNeeded(changes: readonly ConversationChange[], now: number): number | undefined {
  if (changes.some((change) => replayInstant(change) !== null)) return undefined
  return changes.flatMap(({ facts }) => facts.map(timeOf)).reduce((a, b) => Math.min(a, b), now)
}
