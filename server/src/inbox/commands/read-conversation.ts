import type { Conversation, ThreadEntry, ThreadPage } from '@quaydesk/contract'
import type { Actor } from '../../accounts/index.ts'
import { NotFound } from '../../platform/errors.ts'
import { presentFile } from '../../platform/files/index.ts'
import { decodeCursor, encodeCursor } from '../../platform/http/index.ts'
import { cutPage, PlaceCursor, placeCursor } from '../../platform/place.ts'
import type { InboxDeps } from '../deps.ts'
import { presentContactWindow } from '../present/contact-window.ts'
import { type LinkFile, presentAct, presentMessage, presentNote } from '../present/entries.ts'
import { listDrafts } from '../queries/drafts.ts'
import { findConversation } from '../queries/find-conversation.ts'
import { listActs, listMessages, listNotes } from '../queries/thread.ts'
import { readContactWindow } from './read-contact-window.ts'
import { summariesOf } from './read-conversations.ts'
import { showCards } from './show-cards.ts'

/** Gives files of an organization addresses that hold for a while. */
export const linkerOf =
  ({ links, clock }: InboxDeps, organizationId: string): LinkFile =>
  (file) =>
    presentFile(links, organizationId, file, clock.now())

/** @throws NotFound */
export async function readConversation(deps: InboxDeps, actor: Actor, id: string): Promise<Conversation> {
  const { organizationId, memberId } = actor
  return deps.db.users.as(actor, async (tx) => {
    const [summary] = await summariesOf(tx, actor, [id], deps.clock.now())
    if (summary === undefined) throw new NotFound('There is no such conversation, or you may not see it.')
    const drafts = await tx.rows(listDrafts({ organizationId, memberId, conversationId: id }))
    const { channelKind, identityId, lastCustomerMessageAt } = await tx.one(
      findConversation({ organizationId, id }),
    )
    const { contactWindow: decide, ...abilities } = deps.channels.rulesOf(channelKind)
    const window = await readContactWindow(
      tx,
      { contactWindow: decide },
      { organizationId, identityId, lastCustomerMessageAt: lastCustomerMessageAt?.getTime() ?? null },
      deps.clock.now(),
    )
    return { summary, drafts, abilities, contactWindow: presentContactWindow(window) }
  })
}

const usualPage = 50

/** Messages, notes and acts in one order, the newest page first, each page oldest first. */
export async function readThread(
  deps: InboxDeps,
  actor: Actor,
  conversationId: string,
  { cursor, limit = usualPage }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<ThreadPage> {
  const [before, beforeId] = cursor === undefined ? [null, null] : decodeCursor(cursor, PlaceCursor)
  const { organizationId } = actor
  const linkFile = linkerOf(deps, organizationId)
  return deps.db.users.as(actor, async (tx) => {
    await tx.one(findConversation({ organizationId, id: conversationId }))
    const beforeAt = before === null ? null : new Date(before)
    const page = { organizationId, conversationId, beforeAt, beforeId, limit: limit + 1 }
    const messages = await tx.rows(listMessages(page))
    const notes = await tx.rows(listNotes(page))
    const acts = await tx.rows(listActs(page))
    const shown = await showCards(tx, { organizationId, messages, now: deps.clock.now() })
    const placed: (ThreadPlace & { entry: ThreadEntry })[] = [
      ...messages.map((row) => ({ at: row.at, id: row.id, entry: presentMessage(row, { linkFile, shown }) })),
      ...notes.map((row) => ({ at: row.at, id: row.id, entry: presentNote(row) })),
      ...acts.map((row) => ({ at: row.at, id: row.id, entry: presentAct(row) })),
    ]
    const { rows, last } = cutPage(placed.sort(newestFirst), limit)
    return {
      items: rows.map(({ entry }) => entry).reverse(),
      nextCursor: last === null ? null : encodeCursor(placeCursor(last)),
    }
  })
}

type ThreadPlace = { at: Date; id: string }

const newestFirst = (a: ThreadPlace, b: ThreadPlace): number =>
  b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1)
