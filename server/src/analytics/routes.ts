import {
  type Breakdown,
  FigureSessionsPage,
  FigureSessionsRequest,
  Figures,
  type FiguresQuery,
  FiguresRequest,
  MetricDefinition,
} from '@quaydesk/contract'
import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import type { Actor } from '../accounts/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/db/index.ts'
import { Forbidden } from '../platform/errors.ts'
import { decodeCursor, encodeCursor, type HttpApp } from '../platform/http/index.ts'
import { definitions } from './definitions.ts'
import { figuresTable } from './figures-file.ts'
import { FigureSessionsCursor, readFigureSessions } from './queries/read-figure-sessions.ts'
import { type FiguresQuestion, readFigures } from './queries/read-figures.ts'
import { rangeOf } from './question.ts'

export type AnalyticsDeps = { readonly db: Database; readonly clock: Clock }

const defaultSessions = 50

export function registerAnalyticsRoutes(app: HttpApp, { db, clock }: AnalyticsDeps): void {
  const figures = (actor: Actor, query: FiguresQuery & { breakdown: Breakdown }) =>
    db.users.as(actor, (tx) => readFigures(tx, questionOf(actor, query, clock.now()), query.breakdown))

  app.route({
    method: 'GET',
    url: '/api/figures',
    config: { access: 'member' },
    schema: {
      summary: 'All metrics of a period by one breakdown, beside the period before',
      tags: ['figures'],
      querystring: FiguresRequest,
      response: { 200: Figures },
    },
    handler: ({ actor, query }) => figures(actor, query),
  })

  app.route({
    method: 'GET',
    url: '/api/figures.csv',
    config: { access: 'member' },
    schema: {
      summary: 'The same figures as a CSV file; durations in milliseconds',
      tags: ['figures'],
      querystring: FiguresRequest,
      produces: ['text/csv'],
      response: { 200: z.string() },
    },
    handler: async ({ actor, query }, reply) => {
      const table = figuresTable(await figures(actor, query))
      // A cell that a spreadsheet would run as a formula is written as text.
      const file = stringify(table, { bom: true, escape_formulas: true })
      return reply
        .type('text/csv; charset=utf-8')
        .header(
          'content-disposition',
          `attachment; filename="figures-${query.period}-${query.breakdown}.csv"`,
        )
        .serializer((text: string) => text)
        .send(file)
    },
  })

  app.route({
    method: 'GET',
    url: '/api/figures/sessions',
    config: { access: 'member' },
    schema: {
      summary: 'The sessions behind a figure',
      tags: ['figures'],
      querystring: FigureSessionsRequest,
      response: { 200: FigureSessionsPage },
    },
    handler: async ({ actor, query }) => {
      const after = query.cursor ? decodeCursor(query.cursor, FigureSessionsCursor) : null
      const asked = {
        metric: query.metric,
        after,
        limit: query.limit ?? defaultSessions,
        withWords: actor.permissions.has('conversations.read'),
      }
      const { items, next } = await db.users.as(actor, (tx) =>
        readFigureSessions(tx, { ...questionOf(actor, query, clock.now()), hour: hourOf(query) }, asked),
      )
      return { items, nextCursor: next ? encodeCursor(next) : null }
    },
  })

  app.route({
    method: 'GET',
    url: '/api/figures/definitions',
    config: { access: 'member' },
    schema: {
      summary: 'What every metric means',
      tags: ['figures'],
      response: { 200: z.array(MetricDefinition) },
    },
    handler: async () => [...definitions],
  })
}

const hourOf = ({ hour }: { hour?: string | undefined }) => (hour ? Date.parse(hour) : null)

/** Who may see own figures only asks about himself, whatever the request says. */
function questionOf(
  actor: Actor,
  query: FiguresQuery & { readonly breakdown?: Breakdown },
  now: number,
): FiguresQuestion {
  const all = actor.permissions.has('figures.read')
  if (!all && !actor.permissions.has('figures.read-own'))
    throw new Forbidden('Your role does not include figures. Ask an owner or admin of your team.')
  return {
    organizationId: actor.organizationId,
    period: query.period,
    range: rangeOf(query),
    shopIds: query.shopIds ?? null,
    channelIds: query.channelIds ?? null,
    credit: all ? (query.credit ?? null) : actor.memberId,
    hour: null,
    now,
  }
}
