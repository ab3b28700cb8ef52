import type { FigureSession, MetricKey } from '@quaydesk/contract'
import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { unitOf } from '../definitions.ts'
import { type FigureSessionRow, figureSessionsStatements } from './figure-sessions.ts'
import { memberLabels } from './labels.ts'
import { type FiguresQuestion, resolveQuestion } from './read-figures.ts'

export const FigureSessionsCursor = z.strictObject({ at: z.iso.datetime(), id: z.uuid() })
export type FigureSessionsCursor = z.infer<typeof FigureSessionsCursor>

type Asked = {
  readonly metric: MetricKey
  readonly after: FigureSessionsCursor | null
  readonly limit: number
  /** Who may not read conversations learns neither who wrote nor what. */
  readonly withWords: boolean
}

/** The sessions behind a figure, newest first: exactly its cases, those that are not decided yet included. */
export async function readFigureSessions(
  tx: Tx,
  question: FiguresQuestion,
  { metric, after, limit, withWords }: Asked,
): Promise<{ items: FigureSession[]; next: FigureSessionsCursor | null }> {
  const { current } = await resolveQuestion(tx, question)
  const rows = await tx.rows(
    figureSessionsStatements[metric]({
      ...current,
      afterAt: after ? new Date(after.at) : null,
      afterId: after?.id ?? null,
      limit: limit + 1,
    }),
  )
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const keys = [...new Set(shown.map(({ credit }) => credit))].filter((credit) => credit.length === 36)
  const names = new Map(
    (await tx.rows(memberLabels({ organizationId: question.organizationId, keys }))).map(({ key, label }) => [
      key,
      label,
    ]),
  )
  return {
    items: shown.map((row) => presentSession(metric, withWords ? row : withoutWords(row), names)),
    next: last ? { at: last.at.toISOString(), id: last.case_id } : null,
  }
}

const withoutWords = (row: FigureSessionRow): FigureSessionRow => ({ ...row, customer_name: '', preview: '' })

function presentSession(
  metric: MetricKey,
  row: FigureSessionRow,
  names: ReadonlyMap<string, string>,
): FigureSession {
  return {
    sessionId: row.session_id,
    conversationId: row.conversation_id,
    shopId: row.shop_id,
    channelId: row.channel_id,
    customerName: row.customer_name,
    startedAt: row.started_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    credit: row.credit,
    creditName: names.get(row.credit) ?? null,
    value: contribution(metric, row),
    preview: row.preview ?? '',
  }
}

function contribution(metric: MetricKey, { judged, hit, ms }: FigureSessionRow): number | null {
  if (!judged) return null
  if (unitOf[metric] === 'duration') return hit ? ms : null
  return hit ? 1 : 0
}
