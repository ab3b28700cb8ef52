import type { Figures, FiguresRow, MetricKey, MetricValue } from '@quaydesk/contract'

export type TrendPoint = {
  /** The local day, or the instant at which a local hour starts. */
  readonly key: string
  readonly value: number | null
  /** At the same place of the period before. */
  readonly before: number | null
}

export type Trend = {
  readonly unit: MetricValue['unit']
  readonly step: 'day' | 'hour'
  /** In which the hours are said; undefined where the shops have several. */
  readonly timeZone: string | undefined
  readonly points: readonly TrendPoint[]
}

const dayMs = 86_400_000
const hourMs = 3_600_000

/** Every day or hour of the period has its place, also one in which nothing happened: a line must not skip it. */
export function trendOf(figures: Figures, metric: MetricKey): Trend {
  const step = figures.breakdown === 'hour' ? 'hour' : 'day'
  const unit = figures.rows[0]?.metrics.find(({ key }) => key === metric)?.unit ?? 'count'
  const nothing = unit === 'count' ? 0 : null
  const values = valuesOf(figures.rows, metric)
  const before = valuesOf(figures.previousRows, metric)
  const keys = step === 'day' ? daysFrom(figures.from, figures.to) : hoursOf(figures.rows)
  const firstBefore = step === 'day' ? figures.previousFrom : (hoursOf(figures.previousRows)[0] ?? '')
  return {
    unit,
    step,
    timeZone: zoneOf(figures),
    points: keys.map((key, index) => ({
      key,
      value: values.get(key) ?? nothing,
      before: before.get(shifted(firstBefore, index, step)) ?? nothing,
    })),
  }
}

/** The zone in which a day of these figures runs from midnight to midnight, if it is one for all. */
export function zoneOf({ timeZones }: Pick<Figures, 'timeZones'>): string | undefined {
  return timeZones.length === 1 ? timeZones[0] : undefined
}

function valuesOf(rows: readonly FiguresRow[], metric: MetricKey): Map<string, number | null> {
  return new Map(rows.map((row) => [row.key, row.metrics.find(({ key }) => key === metric)?.value ?? null]))
}

function daysFrom(from: string, to: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += dayMs)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

/** From the first hour with anything in it to the last. */
function hoursOf(rows: readonly FiguresRow[]): string[] {
  const instants = rows.map(({ key }) => Date.parse(key)).filter(Number.isFinite)
  if (instants.length === 0) return []
  const hours: string[] = []
  for (let at = Math.min(...instants); at <= Math.max(...instants); at += hourMs) hours.push(hourKey(at))
  return hours
}

const hourKey = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`

function shifted(first: string, steps: number, step: 'day' | 'hour'): string {
  if (first === '') return ''
  if (step === 'hour') return hourKey(Date.parse(first) + steps * hourMs)
  return new Date(Date.parse(first) + steps * dayMs).toISOString().slice(0, 10)
}
