import type { Breakdown, Figures, MetricKey } from '@quaydesk/contract'
import { beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { type SampleShops, sampleSession, sampleShops } from '../../test/sample-history.ts'
import { readFigureSessions } from './queries/read-figure-sessions.ts'
import { type FiguresQuestion, readFigures } from './queries/read-figures.ts'

const minute = 60_000
const now = Date.parse('2026-11-22T12:00:00Z')
let db: TestDatabase
let shops: SampleShops

/** Seven sessions on Friday 20 November and one on the Thursday before; what they add up to is written by hand below. */
beforeAll(async () => {
  db = await testDatabase()
  shops = await sampleShops(db)
  const { li, wang } = shops.members
  // The bot answered and nobody was needed.
  await sampleSession(db, shops, 0, {
    startedAt: '2026-11-20T09:00:00Z',
    botAnsweredAt: '2026-11-20T09:00:10Z',
    closedAt: '2026-11-21T09:00:10Z',
    turns: [{ startedAt: '2026-11-20T09:00:00Z', answeredAt: '2026-11-20T09:00:10Z', by: 'bot' }],
  })
  // Li answers after 2 minutes, in time.
  await sampleSession(db, shops, 0, {
    startedAt: '2026-11-20T10:00:00Z',
    needsHumanAt: '2026-11-20T10:00:00Z',
    humanAnsweredAt: '2026-11-20T10:02:00Z',
    humanAnsweredBy: li,
    targetDueAt: '2026-11-20T10:05:00Z',
    targetHolder: li,
    verdictHolder: li,
    closedAt: '2026-11-20T11:00:00Z',
    turns: [
      { startedAt: '2026-11-20T10:00:00Z', answeredAt: '2026-11-20T10:02:00Z', by: 'agent', memberId: li },
      { startedAt: '2026-11-20T10:30:00Z', answeredAt: '2026-11-20T10:34:00Z', by: 'agent', memberId: li },
    ],
  })
  // Held by Li when the target passed, answered by Wang after 8 minutes: late is Li's, the first response is Wang's.
  await sampleSession(db, shops, 0, {
    startedAt: '2026-11-20T11:00:00Z',
    needsHumanAt: '2026-11-20T11:00:00Z',
    humanAnsweredAt: '2026-11-20T11:08:00Z',
    humanAnsweredBy: wang,
    businessMs: 3 * minute,
    targetDueAt: '2026-11-20T11:05:00Z',
    targetHolder: li,
    verdictHolder: wang,
    closedAt: '2026-11-20T12:00:00Z',
    turns: [
      { startedAt: '2026-11-20T11:00:00Z', answeredAt: '2026-11-20T11:08:00Z', by: 'agent', memberId: wang },
    ],
  })
  // Answered in the platform's own tool after 25 hours: late, unanswered within 24 h, not responded.
  await sampleSession(db, shops, 0, {
    startedAt: '2026-11-20T10:30:00Z',
    needsHumanAt: '2026-11-20T10:30:00Z',
    humanAnsweredAt: '2026-11-21T11:30:00Z',
    humanAnsweredBy: null,
    targetDueAt: '2026-11-20T10:35:00Z',
    closedAt: '2026-11-21T12:00:00Z',
    turns: [
      { startedAt: '2026-11-20T10:30:00Z', answeredAt: '2026-11-21T11:30:00Z', by: 'agent', memberId: null },
    ],
  })
  // Closed by Wang before the target without an answer: judged, unanswered, not late.
  await sampleSession(db, shops, 0, {
    startedAt: '2026-11-20T13:00:00Z',
    needsHumanAt: '2026-11-20T13:00:00Z',
    targetDueAt: '2026-11-20T13:05:00Z',
    verdictHolder: wang,
    closedAt: '2026-11-20T13:04:00Z',
    closedWithOpenTurn: true,
    turns: [{ startedAt: '2026-11-20T13:00:00Z' }],
  })
  // Vacation mode and withdrawn: counted, left out of the rates.
  await sampleSession(db, shops, 0, {
    startedAt: '2026-11-20T14:00:00Z',
    needsHumanAt: '2026-11-20T14:00:00Z',
    excluded: true,
    targetDueAt: '2026-11-20T14:05:00Z',
    turns: [{ startedAt: '2026-11-20T14:00:00Z' }],
  })
  await sampleSession(db, shops, 0, {
    startedAt: '2026-11-20T15:00:00Z',
    withdrawn: true,
    needsHumanAt: '2026-11-20T15:00:00Z',
    closedAt: '2026-11-21T15:00:00Z',
  })
  // The day before: answered at once.
  await sampleSession(db, shops, 0, {
    startedAt: '2026-11-19T10:00:00Z',
    needsHumanAt: '2026-11-19T10:00:00Z',
    humanAnsweredAt: '2026-11-19T10:01:00Z',
    humanAnsweredBy: li,
    targetDueAt: '2026-11-19T10:05:00Z',
    closedAt: '2026-11-19T11:00:00Z',
    turns: [
      { startedAt: '2026-11-19T10:00:00Z', answeredAt: '2026-11-19T10:01:00Z', by: 'agent', memberId: li },
    ],
  })
  // Today in the other shop: waits for three hours, nobody has it.
  await sampleSession(db, shops, 1, {
    startedAt: '2026-11-22T09:00:00Z',
    needsHumanAt: '2026-11-22T09:00:00Z',
    targetDueAt: '2026-11-22T09:05:00Z',
    turns: [{ startedAt: '2026-11-22T09:00:00Z' }],
  })
})

const friday = { from: '2026-11-20', to: '2026-11-20' }

const question = (change: Partial<FiguresQuestion> = {}): FiguresQuestion => ({
  organizationId: shops.organizationId,
  period: 'range',
  range: friday,
  shopIds: null,
  channelIds: null,
  credit: null,
  hour: null,
  now,
  ...change,
})

const scope = (visible = shops.shops.map(({ shopId }) => shopId)) => ({
  organizationId: shops.organizationId,
  memberId: shops.members.zhou,
  shopIds: visible,
})

const read = (breakdown: Breakdown = 'none', change: Partial<FiguresQuestion> = {}) =>
  db.users.as(scope(), (tx) => readFigures(tx, question(change), breakdown))

function figure(figures: Figures, key: MetricKey, row = 'total', rows = figures.rows) {
  const found = rows.find((candidate) => candidate.key === row)?.metrics.find((metric) => metric.key === key)
  if (!found) throw new Error(`There is no ${key} for ${row}.`)
  return found
}

test('the figures of a day are those computed by hand', async () => {
  const figures = await read()
  expect(figure(figures, 'sessions').value).toBe(7)
  expect(figure(figures, 'customersServed').value).toBe(6)
  expect(figure(figures, 'needsHuman').value).toBe(4)
  expect(figure(figures, 'responseRate24h')).toMatchObject({
    numerator: 3,
    denominator: 5,
    value: 0.6,
    light: 'red',
  })
  expect(figure(figures, 'humanResponseRate24h')).toMatchObject({ numerator: 2, denominator: 4, value: 0.5 })
  const first = figure(figures, 'firstResponseTime')
  expect(first).toMatchObject({ denominator: 3, value: ((2 + 8 + 25 * 60) * minute) / 3, open: 0 })
  expect(first.p50).toBeGreaterThan(7.9 * minute)
  expect(first.p50).toBeLessThan(8.1 * minute)
  expect(first.business?.mean).toBe(((2 + 3 + 25 * 60) * minute) / 3)
  expect(figure(figures, 'responseTime')).toMatchObject({
    denominator: 4,
    value: ((2 + 4 + 8 + 25 * 60) * minute) / 4,
  })
  expect(figure(figures, 'customerWait').denominator).toBe(5)
  expect(figure(figures, 'lateSessions').value).toBe(2)
  expect(figure(figures, 'unansweredSessions').value).toBe(2)
  expect(figures.final).toBe(false)
})

test('the day before stands beside it', async () => {
  const figures = await read()
  expect(figures.previousFrom).toBe('2026-11-19')
  expect(figure(figures, 'sessions', 'total', figures.previousRows).value).toBe(1)
  expect(figure(figures, 'firstResponseTime', 'total', figures.previousRows).value).toBe(minute)
})

test('late goes to the holder when the target passed, the first response to its author', async () => {
  const figures = await read('credit')
  const { li, wang } = shops.members
  expect(figure(figures, 'lateSessions', li).value).toBe(1)
  expect(figure(figures, 'lateSessions', 'unassigned').value).toBe(1)
  expect(figure(figures, 'firstResponseTime', wang).value).toBe(8 * minute)
  expect(figure(figures, 'firstResponseTime', 'outside').value).toBe(25 * 60 * minute)
  expect(figure(figures, 'unansweredSessions', wang).value).toBe(1)
  expect(figure(figures, 'responseRate24h', 'bot')).toMatchObject({ numerator: 1, denominator: 1 })
})

test('rows by agent, bot, outside and unassigned add up to the shop', async () => {
  const byCredit = await read('credit')
  const total = await read()
  const notAdditive: MetricKey[] = ['customersServed', 'sessionsAssigned']
  for (const { key, numerator, denominator } of total.rows[0]?.metrics ?? []) {
    if (notAdditive.includes(key)) continue
    const rows = byCredit.rows.map((row) => figure(byCredit, key, row.key))
    expect(
      rows.reduce((sum, row) => sum + row.numerator, 0),
      key,
    ).toBe(numerator)
    expect(
      rows.reduce((sum, row) => sum + (row.denominator ?? 0), 0),
      key,
    ).toBe(denominator ?? 0)
  }
})

test('a session within its 24 hours is open and not judged', async () => {
  const figures = await read('none', { period: 'today', range: null })
  expect(figure(figures, 'responseRate24h')).toMatchObject({ value: null, denominator: 0, open: 1 })
  expect(figure(figures, 'firstResponseTime')).toMatchObject({ value: null, open: 1 })
  expect(figure(figures, 'customerWait').open).toBe(1)
  expect(figure(figures, 'lateSessions').value).toBe(1)
  expect(figure(figures, 'unansweredSessions').value).toBe(0)
})

test('days are the shop’s own', async () => {
  const figures = await read('day', { range: { from: '2026-11-19', to: '2026-11-20' } })
  expect(figures.rows.map(({ key }) => key)).toEqual(['2026-11-19', '2026-11-20'])
  expect(figure(figures, 'sessions', '2026-11-20').value).toBe(7)
})

test('hours are named by the instant at which they start', async () => {
  const figures = await read('hour')
  expect(figure(figures, 'sessions', '2026-11-20T10:00:00Z').value).toBe(2)
})

test('every metric opens into exactly the sessions behind it', async () => {
  const figures = await read()
  for (const { key, numerator } of figures.rows[0]?.metrics ?? []) {
    if (key === 'messagesIn' || key === 'messagesHandled') continue
    const { items } = await db.users.as(scope(), (tx) =>
      readFigureSessions(tx, question(), { metric: key, after: null, limit: 50, withWords: true }),
    )
    expect(items.filter(({ value }) => value !== null && value !== 0).length, key).toBe(numerator)
  }
})

test('the list of sessions goes on where its page ended', async () => {
  const page = (after: { at: string; id: string } | null) =>
    db.users.as(scope(), (tx) =>
      readFigureSessions(tx, question(), { metric: 'sessions', after, limit: 3, withWords: true }),
    )
  const first = await page(null)
  const second = await page(first.next)
  const third = await page(second.next)
  const ids = [first, second, third].flatMap(({ items }) => items.map(({ sessionId }) => sessionId))
  expect(new Set(ids).size).toBe(7)
  expect(third.next).toBeNull()
})

test('who may not read conversations learns neither who wrote nor what', async () => {
  const { items } = await db.users.as(scope(), (tx) =>
    readFigureSessions(tx, question(), { metric: 'sessions', after: null, limit: 1, withWords: false }),
  )
  expect(items[0]).toMatchObject({ customerName: '', preview: '' })
})

test('an hour opens into its own sessions', async () => {
  const hour = Date.parse('2026-11-20T10:00:00Z')
  const { items } = await db.users.as(scope(), (tx) =>
    readFigureSessions(tx, question({ hour }), {
      metric: 'sessions',
      after: null,
      limit: 50,
      withWords: true,
    }),
  )
  expect(items.map(({ startedAt }) => startedAt)).toEqual([
    '2026-11-20T10:30:00.000Z',
    '2026-11-20T10:00:00.000Z',
  ])
})

test('of two shops each has its own today', async () => {
  // Eight in the evening of the 21st in New York, two in the morning of the 22nd in Berlin.
  const night = Date.parse('2026-11-22T01:00:00Z')
  const far = await sampleShops(db, ['America/New_York', 'Europe/Berlin'])
  await sampleSession(db, far, 0, { startedAt: '2026-11-22T00:30:00Z' })
  await sampleSession(db, far, 1, { startedAt: '2026-11-22T00:30:00Z' })
  await sampleSession(db, far, 1, { startedAt: '2026-11-21T22:30:00Z' })
  const all = {
    ...question({ period: 'today', range: null }),
    organizationId: far.organizationId,
    now: night,
  }
  const figures = await db.users.as(
    { ...scope(far.shops.map(({ shopId }) => shopId)), organizationId: far.organizationId },
    (tx) => readFigures(tx, all, 'none'),
  )
  expect(figure(figures, 'sessions').value).toBe(2)
  expect(figures).toMatchObject({ from: '2026-11-21', to: '2026-11-22' })
})

test('a member sees figures of his own shops only', async () => {
  const first = shops.shops[0]?.shopId as string
  const wide = { range: { from: '2026-11-01', to: '2026-11-22' } }
  const figures = await db.users.as(scope([first]), (tx) => readFigures(tx, question(wide), 'shop'))
  expect(figures.rows.map(({ key }) => key)).toEqual([first])
})
