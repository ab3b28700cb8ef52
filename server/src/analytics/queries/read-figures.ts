import type { Breakdown, Figures, FiguresRow, MetricKey } from '@quaydesk/contract'
import { metricKeys } from '@quaydesk/contract'
import type { Tx } from '../../platform/db/index.ts'
import { NotFound } from '../../platform/errors.ts'
import { metricValue } from '../metric-value.ts'
import {
  type Days,
  periodDays,
  previousShopPeriod,
  type ShopPeriod,
  shopPeriod,
  withinHour,
} from '../period.ts'
import type { CasesParameters } from './cases.ts'
import { type FigureRow, figureStatements } from './figures.ts'
import { channelLabels, findShopZones, memberLabels, type ShopZoneRow } from './labels.ts'

/** A question about figures after its rights were settled: `credit` is forced to the member where he sees only his own. */
export type FiguresQuestion = {
  readonly organizationId: string
  readonly period: Parameters<typeof periodDays>[0]
  readonly range: Parameters<typeof periodDays>[1]
  readonly shopIds: readonly string[] | null
  readonly channelIds: readonly string[] | null
  readonly credit: string | null
  /** Only the hour that starts at this instant, in milliseconds since the epoch. */
  readonly hour: number | null
  /** Milliseconds since the epoch. */
  readonly now: number
}

export type ResolvedQuestion = {
  /** The days shown and compared: of several shops those of any. */
  readonly days: Days
  readonly previous: Days
  readonly shops: readonly ShopZoneRow[]
  readonly current: CasesParameters
  readonly before: CasesParameters
}

/** Turns a period into each shop's own days and instants. @throws NotFound when none of the shops is visible. */
export async function resolveQuestion(tx: Tx, question: FiguresQuestion): Promise<ResolvedQuestion> {
  const { organizationId, shopIds, now } = question
  const shops = await tx.rows(findShopZones({ organizationId, shopIds }))
  if (shops.length === 0)
    throw new NotFound('None of these shops exists, or you may not see them. Choose another shop.')
  const asked = shops.map(({ time_zone }) => ({
    zone: time_zone,
    period: periodDays(question.period, question.range, now, time_zone),
  }))
  const parameters = (stretches: readonly ShopPeriod[]): CasesParameters => ({
    organizationId,
    shopIds: shops.map(({ id }) => id),
    fromInstants: stretches.map(({ from }) => from),
    untilInstants: stretches.map(({ until }) => until),
    timeZones: shops.map(({ time_zone }) => time_zone),
    channelIds: question.channelIds,
    credit: question.credit,
    now: new Date(now),
  })
  return {
    days: spanOf(asked.map(({ period }) => period.days)),
    previous: spanOf(asked.map(({ period }) => period.previous)),
    shops,
    current: parameters(
      asked.map(({ zone, period }) => withinHour(shopPeriod(period.days, zone), question.hour)),
    ),
    before: parameters(asked.map(({ zone, period }) => previousShopPeriod(period, zone, now))),
  }
}

/** From the first day of any shop to the last of any: "today" is already tomorrow in the next zone. */
function spanOf(days: readonly Days[]): Days {
  return {
    from: days.reduce((first, { from }) => (from < first ? from : first), days[0]?.from ?? ''),
    to: days.reduce((last, { to }) => (to > last ? to : last), ''),
  }
}

/** All metrics of a period and of the one before, by one breakdown. */
export async function readFigures(tx: Tx, question: FiguresQuestion, breakdown: Breakdown): Promise<Figures> {
  const { days, previous, shops, current, before } = await resolveQuestion(tx, question)
  const counted = await countAll(tx, breakdown, current)
  const countedBefore = await countAll(tx, breakdown, before)
  const keys = new Set(
    [...counted.values(), ...countedBefore.values()].flatMap((rows) => rows.map(({ key }) => key)),
  )
  if (breakdown === 'none') keys.add('total')
  const labels = await labelsOf(tx, question.organizationId, breakdown, [...keys], shops)
  const rows = figuresRows(counted, labels)
  const over = current.untilInstants.every((until) => until.getTime() <= question.now)
  return {
    ...days,
    previousFrom: previous.from,
    previousTo: previous.to,
    timeZones: [...new Set(shops.map(({ time_zone }) => time_zone))],
    breakdown,
    rows,
    previousRows: figuresRows(countedBefore, labels),
    final: over && rows.every(({ metrics }) => metrics.every(({ open }) => open === 0)),
    computedAt: new Date(question.now).toISOString(),
  }
}

type Counts = ReadonlyMap<MetricKey, FigureRow[]>

async function countAll(tx: Tx, breakdown: Breakdown, parameters: CasesParameters): Promise<Counts> {
  const counts = new Map<MetricKey, FigureRow[]>()
  for (const key of metricKeys) counts.set(key, await tx.rows(figureStatements[key][breakdown](parameters)))
  return counts
}

function figuresRows(counts: Counts, labels: ReadonlyMap<string, string>): FiguresRow[] {
  const groups = new Map([...counts].map(([metric, rows]) => [metric, groupByKey(rows)]))
  return [...labels].map(([key, label]) => ({
    key,
    label,
    metrics: metricKeys.map((metric) => metricValue(metric, groups.get(metric)?.get(key) ?? [])),
  }))
}

/** Looked up and not searched: two months have 1,500 hours, each with a histogram. */
function groupByKey(rows: readonly FigureRow[]): Map<string, FigureRow[]> {
  const groups = new Map<string, FigureRow[]>()
  for (const row of rows) {
    const group = groups.get(row.key)
    if (group) group.push(row)
    else groups.set(row.key, [row])
  }
  return groups
}

async function labelsOf(
  tx: Tx,
  organizationId: string,
  breakdown: Breakdown,
  keys: string[],
  shops: readonly ShopZoneRow[],
): Promise<Map<string, string>> {
  const sorted = keys.sort()
  const named = new Map(sorted.map((key) => [key, key]))
  if (breakdown === 'shop') for (const { id, name } of shops) if (named.has(id)) named.set(id, name)
  const ids = sorted.filter((key) => key.includes('-') && key.length === 36)
  if (breakdown === 'channel')
    for (const { key, label } of await tx.rows(channelLabels({ organizationId, keys: ids })))
      named.set(key, label)
  if (breakdown === 'credit')
    for (const { key, label } of await tx.rows(memberLabels({ organizationId, keys: ids })))
      named.set(key, label)
  return named
}
