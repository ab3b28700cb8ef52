import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { Database } from '../../src/platform/db/index.ts'
import { until } from '../until.ts'
import { expectDone, newOrganization, type Place } from './two-organizations.ts'
import { type Caller, type WholeDesk, wholeDesk } from './whole-desk.ts'

// What nobody waits for may not reject: Node ends the program then, and the test run with it.

let desk: WholeDesk
let owner: Caller
let place: Place
/** The statement that fails as if the database had just gone away. */
let failing: string | null = null

beforeAll(async () => {
  desk = await wholeDesk({ through: failingStatements })
  const organization = await newOrganization(desk, 'owner@desk.test')
  owner = organization.owner
  place = await organization.newPlace('Harbour')
}, 60_000)

beforeEach(() => {
  failing = null
})

afterAll(() => desk.stop())

function failingStatements(db: Database): Database {
  const query: Database['worker']['query'] = async (statement) => {
    if (statement.name === failing) throw new Error('The connection went away.')
    return db.worker.query(statement)
  }
  return { ...db, worker: { ...db.worker, query } }
}

const wsUrl = (path: string) => `${desk.url.replace('http', 'ws')}${path}`

it('a visitor who comes while his channel can not be looked up is asked to come back', async () => {
  failing = 'channels.findOpenChannel'
  desk.clock.pass(60_000)
  const socket = new WebSocket(wsUrl(`/chat/${place.channelId}/live`))
  let code = 0
  socket.on('close', (closed) => {
    code = closed
  })
  socket.on('open', () =>
    socket.send(JSON.stringify({ type: 'hello', token: place.visitorToken, since: null })),
  )
  await until(() => code > 0)
  expect(code).toBe(1011)
  expect(desk.logged()).toContain('a visitor could not be let in')
})

it('a screen that can not be looked up after a change stays, and is looked up again', async () => {
  const screen = new WebSocket(wsUrl('/api/live'), { headers: { cookie: owner.cookie() } })
  const frames: string[] = []
  screen.on('message', (frame) => frames.push(String(frame)))
  await until(() => frames.length > 0)
  // Known for a minute, so that only the look-up after the change fails.
  expectDone(await owner.ask('GET', '/api/me'))
  failing = 'accounts.findActor'
  const shop = { name: 'Quay', market: 'GB', timeZone: 'Europe/London', currency: 'GBP', languages: ['en'] }
  expectDone(await owner.ask('POST', '/api/shops', { body: shop }))
  await until(() => desk.logged().includes('live failed and tries again'))
  expect(screen.readyState).toBe(WebSocket.OPEN)
  failing = null
  expectDone(await owner.ask('POST', '/api/shops', { body: { ...shop, name: 'Dock' } }))
  await until(() => frames.some((frame) => frame.includes('resync')))
  screen.close()
})
