import type { Tx } from '../../platform/db/index.ts'
import type { Conversation } from '../conversation.ts'
import { type ConversationChange, type ReducedChange, replayInstant } from '../conversation-change.ts'
import { findCarry, listActFacts, listMessageFacts } from '../queries/stored-facts.ts'
import { closeIfDue } from '../reducer/closing.ts'
import type { Fact } from '../reducer/facts.ts'
import { replayFrom } from '../reducer/replay.ts'
import type { SettingsAt } from '../reducer/settings.ts'
import { initialState } from '../reducer/state.ts'
import { joinChanges, type Reduction, takeSteps } from '../reduction.ts'
import { actFactOf, messageFactOf } from '../stored-facts.ts'

export type ReduceDeps = {
  readonly settingsOf: (conversation: Conversation) => SettingsAt
  readonly now: number
}

/** An answer may stand before the close in the platform's clock and after it in the order. */
const clockSkewMs = 24 * 60 * 60_000

/**
 * Reduces each conversation by its new facts: a step for each in order, else a replay of what is stored since the last
 * close before the earliest. Reads only for replays and writes nothing, so that the caller can store new messages
 * together with the session that each belongs to.
 */
export async function reduceChanges(
  tx: Tx,
  changes: readonly ConversationChange[],
  { settingsOf, now }: ReduceDeps,
): Promise<ReducedChange[]> {
  const reduced: ReducedChange[] = []
  for (const change of changes) {
    const settingsAt = settingsOf(change.conversation)
    const replayAt = replayInstant(change)
    const reduction =
      replayAt === null
        ? takeSteps(change.conversation.state, change.facts, settingsAt)
        : await replay(tx, change, replayAt, settingsAt)
    reduced.push({ change, reduction: change.closeDue ? closedIfDue(reduction, now) : reduction })
  }
  return reduced
}

async function replay(
  tx: Tx,
  { conversation, facts }: ConversationChange,
  at: number,
  settingsAt: SettingsAt,
): Promise<Reduction> {
  const { organizationId, id: conversationId } = conversation
  const found = await tx.row(findCarry({ organizationId, conversationId, before: new Date(at) }))
  const carry = found?.carry ?? initialState
  const since = carry.lastClosedAt
  const from = since === null ? null : new Date(since - clockSkewMs)
  const messages = await tx.rows(listMessageFacts({ organizationId, conversationId, from }))
  const acts = await tx.rows(listActFacts({ organizationId, conversationId, from }))
  const known = new Map<string, Fact>()
  for (const fact of [...messages.map(messageFactOf), ...acts.map(actFactOf), ...facts])
    known.set(fact.id, fact)
  const { state, sessions, sessionOfMessage } = replayFrom(carry, [...known.values()], settingsAt)
  return {
    state,
    sessions: sessions.map(
      ({ whole: { turns, duplicateReplies, assignments, faqChoices, ...session }, carry }) => ({
        session,
        turns,
        duplicateReplies,
        assignments,
        faqChoices,
        carry,
      }),
    ),
    sessionOfMessage,
    replayedSince: since ?? Number.NEGATIVE_INFINITY,
  }
}

function closedIfDue(reduction: Reduction, now: number): Reduction {
  const { state, changes } = closeIfDue(reduction.state, now)
  return { ...reduction, state, sessions: joinChanges([...reduction.sessions, ...changes]) }
}
