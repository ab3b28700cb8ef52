import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { until } from '../until.ts'
import { expectDone, newColleague, newOrganization, type Place } from './two-organizations.ts'
import { type Caller, type WholeDesk, wholeDesk } from './whole-desk.ts'

let here: WholeDesk
let there: WholeDesk
let owner: Caller
let place: Place

beforeAll(async () => {
  here = await wholeDesk()
  there = await wholeDesk({ db: here.db })
  const organization = await newOrganization(here, 'owner@desk.test')
  owner = organization.owner
  place = await organization.newPlace('Harbour')
}, 60_000)

afterAll(() => Promise.all([here.stop(), there.stop()]))

const within = { timeoutMilliseconds: 2_000 }

/** A member who works through the other process: known to it, with a screen open there. */
async function colleague(email: string, role: string) {
  const member = await newColleague(here, owner, { email, role, shopIds: [place.shopId] })
  const headers = { cookie: member.cookie() }
  const elsewhere = there.caller()
  const status = async (path: string) => (await elsewhere.ask('GET', path, { headers })).status
  await until(async () => (await status('/api/me')) === 200)
  const screen = new WebSocket(`${there.url.replace('http', 'ws')}/api/live`, { headers })
  const frames: string[] = []
  let closed = 0
  screen.on('message', (frame) => frames.push(String(frame)))
  screen.on('close', (code) => {
    closed = code
  })
  await until(() => frames.length > 0)
  return { member, status, frames, closed: () => closed, end: () => screen.terminate() }
}

async function change(email: string, what: object) {
  const [row] = await here.db.owner<{ id: string; version: number }>(
    'select id, version::int from members where email = $1',
    [email],
  )
  expectDone(
    await owner.ask('PATCH', `/api/members/${row?.id}`, { body: { ...what, version: row?.version } }),
  )
}

it('a member who is disabled in one process is out of the other within two seconds', async () => {
  const ada = await colleague('ada@desk.test', 'agent')
  await change('ada@desk.test', { disabled: true })
  await until(async () => (await ada.status('/api/me')) === 401, within)
  await until(() => ada.closed() > 0, within)
})

it('a role that is taken in one process is gone in the other within two seconds', async () => {
  const lea = await colleague('lea@desk.test', 'lead')
  const path = `/api/conversations/${place.conversationId}`
  expect(await lea.status(path)).toBe(200)
  await change('lea@desk.test', { role: 'viewer' })
  await until(async () => (await lea.status(path)) === 403, within)
  await until(() => lea.frames.some((frame) => frame.includes('resync')), within)
  lea.end()
})

it('who signs out in one process is signed out in the other within two seconds', async () => {
  const bea = await colleague('bea@desk.test', 'agent')
  expectDone(await bea.member.ask('DELETE', '/api/session'))
  await until(async () => (await bea.status('/api/me')) === 401, within)
  await until(() => bea.closed() > 0, within)
})

it('a change that came while nobody could listen is seen as soon as somebody does', async () => {
  const cem = await colleague('cem@desk.test', 'agent')
  await here.db.owner(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query = 'listen quaydesk_live'`,
  )
  // As a process would have done it whose notice was lost.
  await here.db.owner(`delete from auth."session"`)
  await until(async () => (await cem.status('/api/me')) === 401, { timeoutMilliseconds: 5_000 })
  await until(() => cem.closed() > 0, within)
})
