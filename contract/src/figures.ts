import { z } from 'zod'
import { Cursor, Id, Instant, LocalDay, page } from './shapes.ts'

export const metricKeys = [
  'sessions',
  'customersServed',
  'messagesIn',
  'messagesHandled',
  'needsHuman',
  'responseRate24h',
  'humanResponseRate24h',
  'firstResponseTime',
  'responseTime',
  'customerWait',
  'lateSessions',
  'unansweredSessions',
  'sessionsAssigned',
] as const
export const MetricKey = z.enum(metricKeys)
export type MetricKey = z.infer<typeof MetricKey>

export const periods = ['today', 'last7', 'last28', 'week', 'month', 'range'] as const
export const PeriodName = z.enum(periods)
export type PeriodName = z.infer<typeof PeriodName>

const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((v) => (typeof v === 'string' ? v.split(',').filter(Boolean) : v), z.array(item).max(1000))

/** Query string of every figures route; the desk keeps the same in its URL. Lists are comma-separated. */
export const FiguresQuery = z.strictObject({
  period: PeriodName,
  /** First and last day of period `range`, both included, in each shop's own zone. */
  from: LocalDay.optional(),
  to: LocalDay.optional(),
  shopIds: list(Id).optional(),
  channelIds: list(Id).optional(),
  /** A member, or one of the rows that are no member. */
  credit: z.union([Id, z.enum(['bot', 'outside', 'unassigned'])]).optional(),
})
export type FiguresQuery = z.infer<typeof FiguresQuery>

export const breakdowns = ['none', 'shop', 'channel', 'credit', 'day', 'hour'] as const
export const Breakdown = z.enum(breakdowns)
export type Breakdown = z.infer<typeof Breakdown>

/**
 * count: `value` = numerator. rate: numerator / denominator, value 0…1. duration: milliseconds, mean over `denominator` cases.
 * `value` is null over nothing: "no data". `open` = sessions or turns in it whose outcome is not final yet.
 */
export const MetricValue = z.strictObject({
  key: MetricKey,
  unit: z.enum(['count', 'rate', 'duration']),
  value: z.number().nullable(),
  numerator: z.number(),
  denominator: z.number().nullable(),
  p50: z.number().nullable(),
  p90: z.number().nullable(),
  business: z
    .strictObject({ mean: z.number().nullable(), p50: z.number().nullable(), p90: z.number().nullable() })
    .nullable(),
  open: z.int(),
  light: z.enum(['green', 'yellow', 'red']).nullable(),
})
export type MetricValue = z.infer<typeof MetricValue>

export const FiguresRow = z.strictObject({
  /** Id of the shop, channel or member; `bot`, `outside`, `unassigned`; the local day or hour; `total` with breakdown none. */
  key: z.string(),
  label: z.string(),
  metrics: z.array(MetricValue),
})
export type FiguresRow = z.infer<typeof FiguresRow>

export const Figures = z.strictObject({
  from: LocalDay,
  to: LocalDay,
  previousFrom: LocalDay,
  previousTo: LocalDay,
  timeZones: z.array(z.string()),
  breakdown: Breakdown,
  rows: z.array(FiguresRow),
  previousRows: z.array(FiguresRow),
  /** Nothing in the period can change any more. */
  final: z.boolean(),
  computedAt: Instant,
})
export type Figures = z.infer<typeof Figures>

/** A session behind a figure, with what it contributes. */
export const FigureSession = z.strictObject({
  sessionId: Id,
  conversationId: Id,
  shopId: Id,
  channelId: Id,
  customerName: z.string(),
  startedAt: Instant,
  closedAt: Instant.nullable(),
  credit: z.string().nullable(),
  creditName: z.string().nullable(),
  /** In the metric's unit: milliseconds for durations, 1 or 0 for rates and counts; null = not decided yet. */
  value: z.number().nullable(),
  preview: z.string(),
})
export type FigureSession = z.infer<typeof FigureSession>
export const FigureSessionsPage = page(FigureSession)

export const FiguresRequest = z.strictObject({ ...FiguresQuery.shape, breakdown: Breakdown.default('none') })
export const FigureSessionsRequest = z.strictObject({
  ...FiguresQuery.shape,
  metric: MetricKey,
  /** Only cases of the hour that starts at this instant, as the breakdown by hour names it. */
  hour: Instant.optional(),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})

/** What a metric means, from the same entry that computes it; shown behind its (i). */
export const MetricDefinition = z.strictObject({
  key: MetricKey,
  unit: z.enum(['count', 'rate', 'duration']),
  anchor: z.string(),
  zh: z.strictObject({ name: z.string(), definition: z.string() }),
  en: z.strictObject({ name: z.string(), definition: z.string() }),
})
export type MetricDefinition = z.infer<typeof MetricDefinition>
