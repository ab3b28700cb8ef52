import type { Conversation, LastMessage } from './conversation.ts'
import { goodbyeDueAt } from './goodbye.ts'
import type { ConversationWrite } from './queries/lock-conversations.ts'
import type { SessionAssignmentWrite, SessionWrite, TurnWrite } from './queries/write-sessions.ts'
import { nextDueAt } from './reducer/closing.ts'
import type { ConversationState } from './reducer/state.ts'
import { sessionOf } from './reducer/verdicts.ts'
import type { ChangedSession } from './reduction.ts'

const iso = (at: number): string => new Date(at).toISOString()
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at))

type Ids = Pick<Conversation, 'organizationId' | 'id' | 'shopId' | 'channelId' | 'customerId'>

/** What the conversation's row says after its state changed: everything that lists and sweeps ask for by an index. */
export function conversationWrite(
  conversation: Conversation,
  state: ConversationState,
  { lastMessage, lastCustomerMessageAt, language, snoozedUntil, now }: Newest,
): ConversationWrite {
  const session = state.open === null ? null : sessionOf(state.open, state.holder, null)
  const unanswered = session !== null && session.firstHumanAnswer === null
  return {
    organization_id: conversation.organizationId,
    id: conversation.id,
    language,
    open_session_id: session?.id ?? null,
    assignee_id: state.holder,
    assigned_at: isoOrNull(assignedAt(conversation, state.holder, now)),
    turn_since: isoOrNull(session?.openTurnSince ?? null),
    red_at: isoOrNull(session?.redAt ?? null),
    target_due_at: unanswered ? isoOrNull(session.targetDueAt) : null,
    verdict_due_at: unanswered ? isoOrNull(session.verdictDueAt) : null,
    closing_at: isoOrNull(session?.pendingClosure?.effectiveAt ?? null),
    closing_by: session?.pendingClosure?.memberId ?? null,
    last_message_id: lastMessage?.id ?? null,
    last_message_at: isoOrNull(lastMessage?.at ?? null),
    last_message_kind: lastMessage?.kind ?? null,
    last_message_author: lastMessage?.authorKind ?? null,
    last_message_preview: lastMessage?.preview ?? '',
    last_customer_message_at: isoOrNull(lastCustomerMessageAt),
    snoozed_until: isoOrNull(snoozedUntil),
    next_due_at: isoOrNull(nextDueAt(state)),
    state,
  }
}

export type Newest = {
  readonly lastMessage: LastMessage | null
  readonly lastCustomerMessageAt: number | null
  readonly language: string | null
  readonly snoozedUntil: number | null
  readonly now: number
}

const assignedAt = (conversation: Conversation, holder: string | null, now: number): number | null => {
  if (holder === null) return null
  return holder === conversation.assigneeId ? conversation.assignedAt : now
}

export function sessionWrite(
  conversation: Ids,
  { session, ...more }: ChangedSession,
  now: number,
): SessionWrite {
  return {
    organization_id: conversation.organizationId,
    id: session.id,
    shop_id: conversation.shopId,
    channel_id: conversation.channelId,
    conversation_id: conversation.id,
    customer_id: conversation.customerId,
    origin: session.origin,
    first_message_id: session.firstMessageId,
    started_at: iso(session.startedAt),
    last_message_at: iso(session.lastMessageAt),
    closed_at: isoOrNull(session.closedAt),
    close_reason: session.closeReason,
    closed_by: session.closedBy,
    silence_due_at: isoOrNull(session.silenceDueAt),
    excluded: session.excluded,
    withdrawn: session.withdrawn,
    needs_human_at: isoOrNull(session.needsHumanAt),
    needs_human_reason: session.needsHumanReason,
    first_bot_answer_at: isoOrNull(session.firstBotAnswerAt),
    first_human_answer_at: isoOrNull(session.firstHumanAnswer?.at ?? null),
    first_human_answer_id: session.firstHumanAnswer?.messageId ?? null,
    first_human_answer_by: session.firstHumanAnswer?.memberId ?? null,
    human_answers: session.humanAnswers,
    first_response_ms: session.firstResponse?.elapsedMs ?? null,
    first_response_business_ms: session.firstResponse?.businessMs ?? null,
    target_due_at: isoOrNull(session.targetDueAt),
    target_holder_id: session.holderAtTarget,
    verdict_due_at: isoOrNull(session.verdictDueAt),
    verdict_holder_id: session.holderAtVerdict,
    open_turn_at_close: session.closedWithOpenTurn,
    goodbye_due_at: isoOrNull(goodbyeDueAt(session, now)),
    settings: session.settings,
    facts: sessionFacts({ session, ...more }),
  }
}

function sessionFacts({
  session,
  duplicateReplies,
  faqChoices,
  carry,
}: ChangedSession): SessionWrite['facts'] {
  return {
    holder: session.holder,
    judgedAt: session.judgedAt,
    respondedAt: session.respondedAt,
    lateAt: session.lateAt,
    unansweredAt: session.unansweredAt,
    turnCount: session.turnCount,
    duplicateReplies: Object.fromEntries(duplicateReplies.map((reply) => [reply.messageId, reply])),
    faqChoices: Object.fromEntries(faqChoices.map((choice) => [choice.messageId, choice])),
    ...(carry === null ? {} : { carry }),
  }
}

export function turnWrites(conversation: Ids, { session, turns }: ChangedSession): TurnWrite[] {
  return turns.map((turn) => ({
    organization_id: conversation.organizationId,
    session_id: session.id,
    seq: turn.seq,
    shop_id: conversation.shopId,
    channel_id: conversation.channelId,
    conversation_id: conversation.id,
    started_at: iso(turn.startedAt),
    first_message_id: turn.firstMessageId,
    answered_at: isoOrNull(turn.answeredAt),
    answered_by: turn.answeredBy,
    member_id: turn.memberId,
    answer_message_id: turn.answerMessageId,
    ended_by_close: turn.endedByClose,
    excluded: session.excluded,
  }))
}

export function assignmentWrites(
  conversation: Ids,
  { session, assignments }: ChangedSession,
): SessionAssignmentWrite[] {
  return assignments.map(({ memberId, at }) => ({
    organization_id: conversation.organizationId,
    session_id: session.id,
    member_id: memberId,
    shop_id: conversation.shopId,
    channel_id: conversation.channelId,
    assigned_at: iso(at),
  }))
}
