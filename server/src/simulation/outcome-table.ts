import type { FiguresRow, MetricKey, MetricValue } from '@quaydesk/contract'
import { autoAnsweredShare, hourlyProfile } from './hourly-profile.ts'
import type { SimulationOptions } from './options.ts'
import type { Outcome } from './run-simulation.ts'
import { sayDuration, sayShare } from './say-figure.ts'

/** What the days were like, as a page of text. */
export function outcomeTable(
  outcome: Outcome,
  { from, days, messages, seed, shifts }: SimulationOptions,
): string {
  const { total, truth, agents } = outcome
  const metric = metricsOf(total)
  const agree = (ours: MetricKey, theirs: number) =>
    `${count(metric(ours))}, the platform counts ${theirs}${count(metric(ours)) === theirs ? '' : ': THEY DIFFER'}`
  const lines: [string, string][] = [
    ['Sessions', String(count(metric('sessions')))],
    ['Messages in', agree('messagesIn', truth.messagesIn)],
    ['Messages handled', agree('messagesHandled', truth.messagesOut)],
    ['Customer wait', durations(metric('customerWait'))],
    ['First response', durations(metric('firstResponseTime'))],
    ['Response', durations(metric('responseTime'))],
    ['24 h response rate', rate(metric('responseRate24h'))],
    ['24 h human response rate', rate(metric('humanResponseRate24h'))],
    ['Turns answered by a bot alone', sayShare(autoAnsweredShare(total))],
    ['Late sessions', String(count(metric('lateSessions')))],
    ['Unanswered sessions', String(count(metric('unansweredSessions')))],
    ['Duplicate replies', String(truth.duplicates)],
    ['Buyers content at last', contentOf(outcome)],
    ['Agents paid', `${outcome.paidHours} h`],
    ...agents.map(({ name, shift, answered, busyMs, conflicts }): [string, string] => [
      `  ${name} (${shift})`,
      `${answered} answers, ${sayDuration(busyMs)} at work on them, ${conflicts} times too late`,
    ]),
  ]
  const width = Math.max(...lines.map(([name]) => name.length))
  return [
    `${days} day(s) from ${from} (${outcome.timeZone}), ${messages} messages a day, seed ${seed}, shifts ${shifts.join(', ') || 'none'}`,
    '',
    ...lines.map(([name, text]) => `${name.padEnd(width)}  ${text}`),
    '',
    'Hour  messages in (a day)  customer wait',
    ...profileLines(outcome, days),
  ].join('\n')
}

function profileLines({ hours, timeZone }: Outcome, days: number): string[] {
  return hourlyProfile(hours, timeZone).map(({ hour, messagesIn, customerWaitMs }) => {
    const daily = messagesIn / days
    const bar = '#'.repeat(Math.round(daily))
    const wait = customerWaitMs === null ? 'no data' : sayDuration(customerWaitMs)
    return `${String(hour).padStart(4)}  ${daily.toFixed(1).padStart(5)} ${bar}  ${wait}`
  })
}

export const metricsOf = (row: FiguresRow) => (key: MetricKey) => row.metrics.find((one) => one.key === key)

const count = (metric: MetricValue | undefined) => metric?.numerator ?? 0

function rate(metric: MetricValue | undefined): string {
  return `${sayShare(metric?.value ?? null)} (${metric?.numerator ?? 0} of ${metric?.denominator ?? 0})`
}

function durations(metric: MetricValue | undefined): string {
  if (metric === undefined || metric.value === null) return 'no data'
  const { value, p50, p90, open } = metric
  const parts = [`mean ${sayDuration(value)}`, `p50 ${sayDuration(p50 ?? 0)}`, `p90 ${sayDuration(p90 ?? 0)}`]
  return `${parts.join(', ')}${open > 0 ? ` (${open} open)` : ''}`
}

function contentOf({ questions }: Outcome): string {
  const of = (outcome: string) => questions.filter((one) => one.outcome === outcome).length
  return `${of('right')} of ${questions.length} (${of('wrong')} gave up, ${of('unanswered') + of('waiting')} still wait)`
}
