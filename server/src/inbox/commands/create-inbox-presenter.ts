import type { ShownCard } from '@quaydesk/contract'
import type { Clock } from '../../platform/clock.ts'
import type { WorkerDb } from '../../platform/db/index.ts'
import { type FileLinks, presentFile } from '../../platform/files/index.ts'
import type { LiveItem, Presenter } from '../../platform/live/index.ts'
import { type LiveShape, liveShapeOf } from '../live-shape.ts'
import { presentAct, presentMessage, presentNote } from '../present/entries.ts'
import {
  presentConversation,
  presentCustomer,
  presentEntry,
  presentLookers,
  presentSettings,
} from '../present/live.ts'
import { lookingMs } from '../present/summary.ts'
import { findReadMarks, findSummaries } from '../queries/summaries.ts'
import { findActs, findMessages, findNotes, type MessageRow } from '../queries/thread.ts'
import { showCards } from './show-cards.ts'

type PresenterDeps = { readonly db: WorkerDb; readonly clock: Clock; readonly links: FileLinks }

/**
 * Shows events as what they changed: whole rows and entries as they are now, each read once for all screens. What changed again since
 * the event is shown newer, never older.
 */
export function createInboxPresenter(deps: PresenterDeps): Presenter {
  return async ({ organizationId, events, memberIds }) => {
    const shape = liveShapeOf(events)
    const entries = await presentEntries(deps, organizationId, shape)
    const rows = await presentRows(deps, organizationId, shape, memberIds)
    return [
      ...entries,
      ...rows,
      ...shape.customers.map(presentCustomer),
      ...shape.settings.map(presentSettings),
    ]
  }
}

async function presentEntries(
  { db, clock, links }: PresenterDeps,
  organizationId: string,
  { messageIds, noteIds, actIds }: LiveShape,
): Promise<LiveItem[]> {
  const read = <T>(ids: readonly string[], rows: () => Promise<T[]>) => (ids.length === 0 ? [] : rows())
  const messages = await read(messageIds, () => db.query(findMessages({ organizationId, ids: messageIds })))
  const notes = await read(noteIds, () => db.query(findNotes({ organizationId, ids: noteIds })))
  const acts = await read(actIds, () => db.query(findActs({ organizationId, ids: actIds })))
  const now = clock.now()
  const shown = await shownIn(db, { organizationId, messages, now })
  return [
    ...messages.map((row) =>
      presentEntry(
        row,
        presentMessage(row, { shown, linkFile: (file) => presentFile(links, organizationId, file, now) }),
      ),
    ),
    ...notes.map((row) => presentEntry(row, presentNote(row))),
    ...acts.map((row) => presentEntry(row, presentAct(row))),
  ]
}

/** Most batches hold no card, and cost no transaction for it. */
async function shownIn(
  db: WorkerDb,
  asked: { organizationId: string; messages: readonly MessageRow[]; now: number },
): Promise<(row: MessageRow) => ShownCard | null> {
  if (asked.messages.every(({ card }) => card === null)) return () => null
  return db.transaction((tx) => showCards(tx, asked))
}

async function presentRows(
  { db, clock }: PresenterDeps,
  organizationId: string,
  { conversationIds, lookedAtIds }: LiveShape,
  memberIds: readonly string[],
): Promise<LiveItem[]> {
  const ids = [...new Set([...conversationIds, ...lookedAtIds])]
  if (ids.length === 0) return []
  const now = clock.now()
  const lookingSince = new Date(now - lookingMs)
  const rows = await db.query(findSummaries({ organizationId, ids, lookingSince }))
  const marks =
    conversationIds.length === 0
      ? []
      : await db.query(findReadMarks({ organizationId, ids: conversationIds, memberIds }))
  const marksOf = groupBy(marks, ({ conversationId }) => conversationId)
  const whole = new Set(conversationIds)
  const looked = new Set(lookedAtIds)
  return [
    ...rows
      .filter(({ id }) => whole.has(id))
      .map((row) => presentConversation(row, marksOf.get(row.id) ?? [], now)),
    ...rows.filter(({ id }) => looked.has(id)).map(presentLookers),
  ]
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
