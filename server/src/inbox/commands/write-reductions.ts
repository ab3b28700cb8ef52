import type { Tx } from '../../platform/db/index.ts'
import type { Conversation } from '../conversation.ts'
import { newestCustomerMessageAt, newestMessage, type ReducedChange } from '../conversation-change.ts'
import { updateConversations } from '../queries/lock-conversations.ts'
import {
  deleteSessionsSince,
  insertSessionAssignments,
  moveMessages,
  upsertSessions,
  upsertTurns,
} from '../queries/write-sessions.ts'
import { hiddenUntil } from '../snooze.ts'
import { assignmentWrites, conversationWrite, sessionWrite, turnWrites } from '../written-rows.ts'

/** Writes what reducing found: one statement per table, however many conversations. Returns them as they are now. */
export async function writeReductions(
  tx: Tx,
  reduced: readonly ReducedChange[],
  now: number,
): Promise<Conversation[]> {
  const replayed = reduced.filter(({ reduction }) => reduction.replayedSince !== null)
  for (const each of replayed) await takeBackReplayed(tx, each)
  await placeMessages(tx, replayed)
  const changed = reduced.flatMap(({ change: { conversation }, reduction }) =>
    reduction.sessions.map((session) => ({ conversation, session })),
  )
  const sessions = changed.map(({ conversation, session }) => sessionWrite(conversation, session, now))
  const turns = changed.flatMap(({ conversation, session }) => turnWrites(conversation, session))
  const assignments = changed.flatMap(({ conversation, session }) => assignmentWrites(conversation, session))
  const conversations = reduced.map((each) =>
    conversationWrite(each.change.conversation, each.reduction.state, newest(each, now)),
  )
  if (sessions.length > 0) await tx.run(upsertSessions({ rows: JSON.stringify(sessions) }))
  if (turns.length > 0) await tx.run(upsertTurns({ rows: JSON.stringify(turns) }))
  if (assignments.length > 0) await tx.run(insertSessionAssignments({ rows: JSON.stringify(assignments) }))
  if (conversations.length > 0) await tx.run(updateConversations({ rows: JSON.stringify(conversations) }))
  return reduced.map((each) => afterwards(each, now))
}

/** A replay finds the sessions anew: what is no longer so must go. */
async function takeBackReplayed(tx: Tx, { change, reduction }: ReducedChange): Promise<void> {
  const { organizationId, id: conversationId } = change.conversation
  const { replayedSince } = reduction
  if (replayedSince === null) return
  const since = Number.isFinite(replayedSince) ? new Date(replayedSince) : null
  await tx.run(deleteSessionsSince({ organizationId, conversationId, since }))
}

/** Notes with stored messages which session each belongs to. */
async function placeMessages(tx: Tx, reduced: readonly ReducedChange[]): Promise<void> {
  const rows = reduced.flatMap(({ change, reduction }) =>
    [...reduction.sessionOfMessage].map(([id, sessionId]) => ({
      organization_id: change.conversation.organizationId,
      id,
      session_id: sessionId,
    })),
  )
  if (rows.length > 0) await tx.run(moveMessages({ rows: JSON.stringify(rows) }))
}

const newest = ({ change, reduction }: ReducedChange, now: number) => ({
  lastMessage: newestMessage(change),
  lastCustomerMessageAt: newestCustomerMessageAt(change),
  language: change.language ?? change.conversation.language,
  snoozedUntil: hiddenUntil(change, reduction.state, now),
  now,
})

function afterwards({ change, reduction }: ReducedChange, now: number): Conversation {
  const { conversation } = change
  const { state } = reduction
  const { lastMessage, lastCustomerMessageAt, language, snoozedUntil } = newest({ change, reduction }, now)
  return {
    ...conversation,
    openSessionId: state.open?.id ?? null,
    assigneeId: state.holder,
    assignedAt: state.holder === conversation.assigneeId ? conversation.assignedAt : now,
    lastMessage,
    lastCustomerMessageAt,
    language,
    snoozedUntil,
    state,
    version: conversation.version + 1,
  }
}
