import type { MessageEntry, ReplyRequest } from '@quaydesk/contract'
import type { Actor } from '../../accounts/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { Conflict, Invalid } from '../../platform/errors.ts'
import { appendEvents } from '../../platform/events/index.ts'
import { newId } from '../../platform/ids.ts'
import { type Conversation, previewOf } from '../conversation.ts'
import type { InboxDeps } from '../deps.ts'
import { stampMarks } from '../marks/stamp-marks.ts'
import { presentMessage, type Showing } from '../present/entries.ts'
import { deleteDraft } from '../queries/drafts.ts'
import { releaseWriting } from '../queries/presence.ts'
import { findAnswered, findByClientId, findSeen, insertReply, listSince } from '../queries/replies.ts'
import { findMessages, type MessageRow } from '../queries/thread.ts'
import { tokensOf } from '../search/tokens.ts'
import { actOnConversation } from './act-on-conversation.ts'
import { requestClosureOf } from './close-conversation.ts'
import { lockConversation } from './lock-conversations.ts'
import { linkerOf } from './read-conversation.ts'
import { settleChanges } from './settle-changes.ts'
import { showCards } from './show-cards.ts'
import { takeReplyContent } from './take-reply-content.ts'

/** So many of the new ones help to decide; all of them stand in the thread. */
const mostNewEntries = 20

/**
 * Queues an answer, if no other one came in since its author looked. Sent again under the same client id it is the same message.
 * @throws Conflict with `details.newEntries` where somebody else answered meanwhile, and where the platform lets nobody write; Invalid for
 * what its channel would not take
 */
export async function sendReply(
  deps: InboxDeps,
  actor: Actor,
  conversationId: string,
  reply: ReplyRequest,
): Promise<MessageEntry> {
  const { organizationId, memberId } = actor
  const { clientId } = reply
  return deps.db.users.as(actor, async (tx) => {
    // Before anything is read that decides: of two who answer the same turn the second waits here for the first.
    const conversation = await lockConversation(tx, organizationId, conversationId)
    const sent = await tx.row(findByClientId({ organizationId, memberId, clientId }))
    if (sent !== undefined) return entryOf(deps, tx, actor, ofSame(sent, conversationId))
    const since = await readSeen(tx, conversation, reply.lastSeenMessageId)
    if (!reply.sendAnyway) await refuseAnswered(deps, tx, actor, conversation, since)
    const id = await queueReply(deps, tx, actor, { conversation, reply, since })
    tx.afterCommit(deps.wake)
    return entryOf(deps, tx, actor, id)
  })
}

type Seen = { readonly id: string; readonly receivedAt: Date } | null

async function readSeen(tx: Tx, conversation: Conversation, id: string | null): Promise<Seen> {
  if (id === null) return null
  const { organizationId, id: conversationId } = conversation
  const seen = await tx.row(findSeen({ organizationId, conversationId, id }))
  if (seen === undefined)
    throw new Invalid('lastSeenMessageId is no message of this conversation. Open the conversation again.')
  return seen
}

async function refuseAnswered(
  deps: InboxDeps,
  tx: Tx,
  { organizationId, memberId }: Actor,
  { id: conversationId }: Conversation,
  seen: Seen,
): Promise<void> {
  const since = seen?.receivedAt ?? null
  const asked = { organizationId, conversationId, memberId, since, seenId: seen?.id ?? null }
  const rows = await tx.rows(listSince({ ...asked, limit: mostNewEntries }))
  if (rows[0]?.answered !== true) return
  const messages = await tx.rows(findMessages({ organizationId, ids: rows.map(({ id }) => id) }))
  const showing = await showingOf(deps, tx, organizationId, messages)
  const newEntries = messages
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map((row) => presentMessage(row, showing))
  throw new Conflict(
    'Somebody else answered while you wrote. Read it, then send yours if it is still needed.',
    {
      newEntries,
    },
  )
}

type Queued = { readonly conversation: Conversation; readonly reply: ReplyRequest; readonly since: Seen }

async function queueReply(
  deps: InboxDeps,
  tx: Tx,
  actor: Actor,
  { conversation: answeredOne, reply, since }: Queued,
): Promise<string> {
  const { clock } = deps
  const conversation = await claimUnheld(tx, actor, answeredOne, clock.now())
  const { organizationId, shopId, channelId, id: conversationId, openSessionId } = conversation
  const { memberId } = actor
  const { text, clientId } = reply
  const { kind, files, card } = await takeReplyContent(deps, tx, conversation, reply)
  const now = clock.now()
  const answered =
    since === null
      ? undefined
      : await tx.row(findAnswered({ organizationId, conversationId, until: since.receivedAt }))
  const id = newId(now)
  const inserted = await tx.row(
    insertReply({
      organizationId,
      id,
      shopId,
      channelId,
      conversationId,
      sessionId: openSessionId,
      clientId,
      memberId,
      kind,
      text,
      files: JSON.stringify(files),
      card: card && JSON.stringify(card.card),
      language: null,
      marks: JSON.stringify(stampMarks({ text, kind, authorKind: 'agent' })),
      tokens: tokensOf(text),
      inReplyTo: answered?.id ?? null,
      now: new Date(now),
    }),
  )
  if (inserted === undefined) throw usedElsewhere()
  const said = [{ id, at: now, kind, authorKind: 'agent' as const, preview: previewOf(text) }]
  const { conversations } = await settleChanges(tx, [{ conversation, facts: [], said }], now)
  await tx.run(releaseWriting({ organizationId, conversationId, memberId }))
  // A card says nothing of what is being written beside it.
  if (card === null) await tx.run(deleteDraft({ organizationId, conversationId, memberId, mode: 'reply' }))
  await appendEvents(tx, [
    { organizationId, shopId, conversationId, kind: 'message.queued', subjectId: id, memberId, at: now },
  ])
  // Sent into a closed conversation it is our own first word, and there is nothing to close.
  const settled = conversations[0] ?? conversation
  if (reply.thenClose && settled.openSessionId !== null) await requestClosureOf(tx, actor, settled, now)
  return id
}

/** Who answers what nobody has, has it from then on: what the customer writes next finds the person who knows. */
async function claimUnheld(
  tx: Tx,
  actor: Actor,
  conversation: Conversation,
  now: number,
): Promise<Conversation> {
  if (conversation.assigneeId !== null || conversation.openSessionId === null) return conversation
  const act = { kind: 'assigned', memberId: actor.memberId, event: 'conversation.assigned' } as const
  return actOnConversation(tx, actor, conversation, act, now)
}

async function entryOf(
  deps: InboxDeps,
  tx: Tx,
  { organizationId }: Actor,
  id: string,
): Promise<MessageEntry> {
  const row = await tx.one(findMessages({ organizationId, ids: [id] }))
  return presentMessage(row, await showingOf(deps, tx, organizationId, [row]))
}

async function showingOf(
  deps: InboxDeps,
  tx: Tx,
  organizationId: string,
  messages: readonly MessageRow[],
): Promise<Showing> {
  const shown = await showCards(tx, { organizationId, messages, now: deps.clock.now() })
  return { linkFile: linkerOf(deps, organizationId), shown }
}

/** The same id for a reply to somebody else is a mistake of the client's, and neither may get lost over it. */
function ofSame(sent: { id: string; conversationId: string }, conversationId: string): string {
  if (sent.conversationId === conversationId) return sent.id
  throw usedElsewhere()
}

const usedElsewhere = () =>
  new Invalid('This clientId was used in another conversation. Give each reply an id of its own.')
