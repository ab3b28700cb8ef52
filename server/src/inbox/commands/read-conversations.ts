import type {
  ConversationPage,
  ConversationSummary,
  ListConversationsQuery,
  View,
  ViewCounts,
} from '@quaydesk/contract'
import type { Actor } from '../../accounts/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { decodeCursor, encodeCursor } from '../../platform/http/index.ts'
import { cutPage, PlaceCursor, placeCursor } from '../../platform/place.ts'
import type { InboxDeps } from '../deps.ts'
import { lookingMs, presentSummary } from '../present/summary.ts'
import {
  countConversations,
  listClosed,
  listMine,
  listOpen,
  listSnoozed,
  listUnassigned,
  listWaiting,
  searchConversations,
} from '../queries/list-conversations.ts'
import { findReadMarks, findSummaries } from '../queries/summaries.ts'
import { tokensOf } from '../search/tokens.ts'
import { sumCounts } from '../view-counts.ts'

const usualPage = 50
const mostFound = 2_000
/** A team with more open conversations than this sees "10,000" and means "too many" by it. */
const mostCounted = 10_000

const listOfView: Record<View, typeof listOpen> = {
  all: listOpen,
  mine: listMine,
  unassigned: listUnassigned,
  waiting: listWaiting,
  snoozed: listSnoozed,
  closed: listClosed,
}

/** One page of a view: first the ids by an index, then whole rows for these alone. */
export async function readConversations(
  { db, clock }: InboxDeps,
  actor: Actor,
  query: ListConversationsQuery,
): Promise<ConversationPage> {
  const { view, search, cursor, limit = usualPage } = query
  const [after, afterId] = cursor === undefined ? [null, null] : decodeCursor(cursor, PlaceCursor)
  const { organizationId, memberId } = actor
  const now = clock.now()
  return db.users.as(actor, async (tx) => {
    const placed = await tx.rows(
      listOfView[view]({
        organizationId,
        memberId,
        now: new Date(now),
        shopIds: query.shopIds ?? null,
        channelIds: query.channelIds ?? null,
        assigneeIds: query.assigneeIds ?? null,
        tagIds: query.tagIds ?? null,
        languages: query.languages ?? null,
        customerId: query.customerId ?? null,
        light: query.light ?? null,
        unread: query.unread ?? false,
        foundIds: search === undefined ? null : await find(tx, actor, search),
        afterAt: after === null ? null : new Date(after),
        afterId,
        limit: limit + 1,
      }),
    )
    const { rows, last } = cutPage(placed, limit)
    const ids = rows.map(({ id }) => id)
    return {
      items: await summariesOf(tx, actor, ids, now),
      nextCursor: last === null ? null : encodeCursor(placeCursor(last)),
    }
  })
}

async function find(tx: Tx, { organizationId, shopIds }: Actor, search: string): Promise<string[]> {
  const tokens = tokensOf(search)
  const found = await tx.rows(
    searchConversations({ organizationId, shopIds, tokens, asked: search, most: mostFound }),
  )
  return found.map(({ id }) => id)
}

/** In the order of `ids`; those that may not be seen are left out. */
export async function summariesOf(
  tx: Tx,
  { organizationId, memberId }: Pick<Actor, 'organizationId' | 'memberId'>,
  ids: readonly string[],
  now: number,
): Promise<ConversationSummary[]> {
  if (ids.length === 0) return []
  const lookingSince = new Date(now - lookingMs)
  const rows = await tx.rows(findSummaries({ organizationId, ids, lookingSince }))
  const marks = await tx.rows(findReadMarks({ organizationId, ids, memberIds: [memberId] }))
  const readAt = new Map(marks.map((mark) => [mark.conversationId, mark.readAt.getTime()]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row === undefined ? [] : [presentSummary(row, { now, readAt: readAt.get(id) ?? null })]
  })
}

export async function readCounts({ db }: InboxDeps, actor: Actor): Promise<ViewCounts> {
  const { organizationId, memberId } = actor
  return db.users.as(actor, async (tx) =>
    sumCounts(await tx.rows(countConversations({ organizationId, memberId, most: mostCounted }))),
  )
}
