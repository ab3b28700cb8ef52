import { FigureSessionsPage, Figures, type MetricKey } from '@quaydesk/contract'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laptop } from './support/browser.ts'
import { type ByHand, countByHand } from './support/by-hand.ts'
import { conversationSaying, saidIn } from './support/inbox.ts'
import { createColleague, type Member } from './support/member.ts'
import { openStage, type Stage } from './support/stage.ts'
import { until } from './support/until.ts'
import type { Visitor } from './support/visitor.ts'

let stage: Stage
let wei: Member
let page: Page
let byHand: ByHand

/** As the cards and docs/metrics.md name them. */
const names: Record<MetricKey, string> = {
  sessions: 'Sessions',
  customersServed: 'Customers',
  messagesIn: 'Messages in',
  messagesHandled: 'Messages handled',
  needsHuman: 'Sessions needing a person',
  responseRate24h: '24 h response rate',
  humanResponseRate24h: '24 h human response rate',
  firstResponseTime: 'First response time',
  responseTime: 'Response time',
  customerWait: 'Customer wait',
  lateSessions: 'Late sessions',
  unansweredSessions: 'Unanswered sessions',
  sessionsAssigned: 'Sessions assigned',
}
const keys = Object.keys(names) as MetricKey[]

beforeAll(async () => {
  stage = await openStage()
  wei = await createColleague(stage.desk(), stage.owner, { name: 'Wang Wei', role: 'agent' })
  const closed = await ask('Cancel my order please')
  await stage.owner.tell('PUT', `/api/conversations/${closed}/closure`)
  const visitor = await stage.visitor()
  const twice = await ask('Is the tote waterproof?', visitor)
  await answer(stage.owner, twice, 'It is waxed.')
  await ask('And does the wax stain?', visitor)
  await answer(wei, twice, 'Not once it is dry.')
  const once = await ask('Do you ship to Leeds?')
  await answer(wei, once, 'Every day.')
  const open = await ask('Where is my parcel?')
  await until('the closing to take effect', async () => (await figure('unansweredSessions')).value === 1)
  byHand = await countByHand(stage.owner, [closed, twice, once, open])
  page = await stage.open(stage.owner, '/figures?period=today', laptop)
})
afterAll(() => stage?.end())

test('the API, the cards and what one computes by hand are the same', async () => {
  expect(byHand.firstResponses).toHaveLength(2)
  expect(byHand.turns).toHaveLength(3)
  const expected = new Map<MetricKey, { value: number; said: string }>([
    ['sessions', count(4)],
    ['customersServed', count(4)],
    ['messagesIn', count(byHand.messagesIn)],
    ['messagesHandled', count(byHand.messagesHandled)],
    ['needsHuman', count(4)],
    ['responseRate24h', { value: 2 / 3, said: '66.7 %' }],
    ['humanResponseRate24h', { value: 2 / 3, said: '66.7 %' }],
    ['firstResponseTime', duration(mean(byHand.firstResponses))],
    ['responseTime', duration(mean(byHand.turns))],
    ['customerWait', duration(mean(byHand.turns))],
    ['lateSessions', count(0)],
    ['unansweredSessions', count(1)],
    // Who answers first takes it; the other two were answered by nobody.
    ['sessionsAssigned', count(2)],
  ])
  for (const [key, { value, said }] of expected) {
    expect((await figure(key)).value, key).toBeCloseTo(value, 0)
    const card = page.getByRole('article', { name: names[key], exact: true })
    const shown = await opener(key, card).textContent()
    expect(plain(shown), key).toBe(plain(`${said} ${spoken(key)}`))
  }
})

test('every figure opens the sessions behind it', async () => {
  for (const key of keys) {
    await opener(key).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText(`${names[key]}: the sessions behind it`).waitFor()
    expect(new URL(page.url()).searchParams.get('metric')).toBe(key)
    const behind = await stage.owner.ask(
      FigureSessionsPage,
      `/api/figures/sessions?period=today&metric=${key}`,
    )
    expect(behind.items.length, key).toBe(behindByHand(key))
    // While they are read, the list has rows without anything in them.
    const shown = drawer.getByRole('listitem').filter({ has: page.getByRole('link') })
    if (behind.items.length === 0) await drawer.getByText('No sessions behind this figure.').waitFor()
    else await shown.nth(behind.items.length - 1).waitFor()
    expect(await shown.count(), key).toBe(behind.items.length)
    await drawer.getByRole('button', { name: 'Close' }).click()
    await drawer.waitFor({ state: 'hidden' })
  }
})

test('a session behind a figure leads to its conversation', async () => {
  await opener('unansweredSessions').click()
  await page.getByRole('dialog').getByRole('link').filter({ hasText: 'Cancel my order please' }).click()
  await page.getByRole('region', { name: 'Messages' }).getByText('Cancel my order please').waitFor()
  await page.goBack()
})

test('the exported file holds what the table shows', async () => {
  await page.goto(`${stage.desk().url}/figures/agents?period=today`)
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('cell', { name, exact: true }) })
  await row('Wang Wei').waitFor()
  const href = await page.getByRole('link', { name: 'Export CSV' }).getAttribute('href')
  const [header = [], ...lines] = parseCsv(await (await page.request.get(stage.desk().url + href)).text())
  const heads = (await page.getByRole('columnheader').allTextContents()).slice(1)
  expect(lines.length).toBeGreaterThanOrEqual(2)
  for (const line of lines) {
    const name = line[1] === 'unassigned' ? 'Unassigned' : (line[1] ?? '')
    const cells = await row(name).getByRole('cell').allTextContents()
    for (const [index, head] of heads.entries()) {
      const key = keys.find((one) => names[one] === head) ?? 'sessions'
      const value = line[header.indexOf(`${key}.value`)] ?? ''
      expect(plain(cells[index + 1] ?? null), `${name}, ${head}`).toBe(plain(saidOf(key, value)))
    }
  }
})

test('the address holds the period, so a colleague with the link sees the same', async () => {
  await page.goto(`${stage.desk().url}/figures?period=today`)
  await page.getByRole('combobox', { name: 'Period' }).click()
  await page.getByTitle('Last 28 days').last().click()
  await expect.poll(() => new URL(page.url()).searchParams.get('period')).toBe('last28')
  const link = page.url()
  const other = await stage.open(stage.owner, link.slice(stage.desk().url.length), laptop)
  await other.getByText('Last 28 days').first().waitFor()
})

test('an agent sees the own row and no other', async () => {
  const own = await stage.open(wei, '/figures/agents?period=today', laptop)
  await own.getByText('You see your own row.').waitFor()
  await own.getByRole('cell', { name: 'Wang Wei' }).waitFor()
  expect(await own.getByText('Li Na').count()).toBe(0)
  const figures = await wei.ask(Figures, '/api/figures?period=today&breakdown=credit')
  expect(figures.rows.map(({ key }) => key)).toEqual([wei.me.memberId])
})

const spoken = (key: MetricKey) => `See the sessions behind ${names[key]}`

/** The figure itself, which is a button. */
const opener = (key: MetricKey, within: Page | Locator = page) =>
  within.getByRole('button', { name: new RegExp(`${spoken(key)}$`) })

async function ask(words: string, visitor?: Visitor): Promise<string> {
  await (visitor ?? (await stage.visitor())).say(words)
  return conversationSaying(stage.owner, words)
}

async function answer(member: Member, conversationId: string, text: string) {
  const lastSeenMessageId = (await saidIn(member, conversationId)).at(-1)?.id ?? null
  const clientId = crypto.randomUUID()
  await member.tell('POST', `/api/conversations/${conversationId}/messages`, {
    clientId,
    text,
    fileIds: [],
    lastSeenMessageId,
  })
  await until('the answer to be out', async () =>
    (await saidIn(member, conversationId)).some((one) => one.text === text && one.state === 'sent'),
  )
}

/** What stands behind a figure: what it counts, and what isn't decided yet, as the parcel that nobody answered. */
function behindByHand(key: MetricKey): number {
  const answeredInPerson = byHand.firstResponses.length
  const undecided = 1
  const counted: Record<MetricKey, number> = {
    sessions: 4,
    customersServed: 4,
    messagesIn: byHand.messagesIn,
    messagesHandled: byHand.messagesHandled,
    needsHuman: 4,
    // The one that was closed without an answer is decided.
    responseRate24h: answeredInPerson + 1 + undecided,
    humanResponseRate24h: answeredInPerson + 1 + undecided,
    firstResponseTime: answeredInPerson + undecided,
    responseTime: byHand.turns.length + undecided,
    customerWait: byHand.turns.length + undecided,
    lateSessions: 0,
    unansweredSessions: 1,
    sessionsAssigned: 2,
  }
  return counted[key]
}

async function figure(key: MetricKey) {
  const { rows } = await stage.owner.ask(Figures, '/api/figures?period=today')
  const metric = rows[0]?.metrics.find((one) => one.key === key)
  if (!metric) throw new Error(`There is no figure ${key}.`)
  return metric
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const count = (value: number) => ({ value, said: String(value) })
const duration = (value: number) => ({ value, said: saidDuration(value) })

/** Everything in this story takes seconds. */
const saidDuration = (ms: number) =>
  ms < 10_000 ? `${Math.round(ms / 100) / 10} s` : `${Math.round(ms / 1000)} s`

function saidOf(key: MetricKey, value: string): string {
  if (value === '') return '–'
  if (/Rate/.test(key)) return `${(Number(value) * 100).toFixed(1)} %`
  return /Time|Wait/.test(key) ? saidDuration(Number(value)) : value
}

/** Without the spaces, which differ in kind between cards and tables. */
const plain = (text: string | null) => (text ?? '').replace(/\s/g, '')

/** No field of this file holds a comma or a line's end. */
const parseCsv = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')))
