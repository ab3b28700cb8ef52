import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { WebSocket } from 'ws'
import { createDatabase, type Database } from '../../src/platform/db/index.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/embedded-postgres/index.ts'
import type { TestDatabase } from '../database.ts'
import { until } from '../until.ts'
import { newOrganization, type Place } from './two-organizations.ts'
import { type Caller, type WholeDesk, wholeDesk } from './whole-desk.ts'

let folder: string
let postgres: EmbeddedPostgres
let database: Database
let ownerPool: pg.Pool
let desk: WholeDesk
let owner: Caller
let place: Place

/** A PostgreSQL of its own: the others' tests share one, which may not be killed. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quaydesk-outage-'))
  postgres = await startEmbeddedPostgres({
    dataDir: folder,
    log: () => undefined,
    durability: 'forTests',
    binaries: inject('postgresBinaries'),
  })
  const migrations = fileURLToPath(new URL('../../migrations', import.meta.url))
  database = await createDatabase({ url: postgres.url, migrations, onError: () => undefined })
  await database.migrate()
  ownerPool = new pg.Pool({ connectionString: postgres.url, max: 1 })
  ownerPool.on('error', () => undefined)
  const db: TestDatabase = {
    ...database,
    url: postgres.url,
    owner: async <Row extends object>(text: string, values: unknown[] = []) =>
      (await ownerPool.query<Row>(text, values)).rows,
  }
  desk = await wholeDesk({ db })
  const organization = await newOrganization(desk, 'owner@desk.test')
  owner = organization.owner
  place = await organization.newPlace('Harbour')
}, 60_000)

afterAll(async () => {
  await desk.stop()
  await Promise.all([database.close(), ownerPool.end()])
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

const ready = async () => (await desk.caller().ask('GET', '/readyz')).status

it('goes on by itself after the database was killed, and tells everybody meanwhile', {
  timeout: 60_000,
}, async () => {
  expect(await ready()).toBe(200)
  const screen = new WebSocket(`${desk.url.replace('http', 'ws')}/api/live`, {
    headers: { cookie: owner.cookie() },
  })
  const frames: string[] = []
  screen.on('message', (frame) => frames.push(String(frame)))
  await until(() => frames.length > 0)

  process.kill(postgres.pid, 'SIGKILL')
  await until(async () => (await ready()) === 503)
  const path = `/api/conversations/${place.conversationId}`
  const refused = await owner.ask('GET', path)
  if (refused.status !== 200) {
    expect(refused.status).toBe(503)
    expect(refused.json).toMatchObject({ message: expect.stringMatching(/try again/i) })
  }
  expect((await desk.caller().ask('GET', '/healthz')).status).toBe(200)
  await until(async () => (await ready()) === 200, { timeoutMilliseconds: 30_000 })
  const told = frames.length
  const headers = { authorization: `Bearer ${place.visitorToken}` }
  const line = { clientId: 'client-0001', text: 'Are you back?', fileIds: [] }
  const said = await until(async () => {
    const answer = await desk.caller().ask('POST', `/chat/${place.channelId}/lines`, { body: line, headers })
    return answer.status === 200
  })
  expect(said).toBe(true)
  await until(() => frames.slice(told).some((frame) => frame.includes('Are you back?')), {
    timeoutMilliseconds: 20_000,
  })
  screen.close()
})

it('says within seconds that a database which hangs does not answer', { timeout: 30_000 }, async () => {
  expect(await ready()).toBe(200)
  const hung = await backends()
  for (const pid of hung) process.kill(pid, 'SIGSTOP')
  try {
    const since = performance.now()
    expect(await ready()).toBe(503)
    expect(performance.now() - since).toBeLessThan(5_000)
  } finally {
    for (const pid of hung) process.kill(pid, 'SIGCONT')
  }
  await until(async () => (await ready()) === 200, { timeoutMilliseconds: 15_000 })
})

/** Of the worker: the postmaster itself is left alone, or it would look like a refused connection. */
async function backends(): Promise<number[]> {
  const rows = await ownerPool.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'quaydesk' and pid <> pg_backend_pid()`,
  )
  return [postgres.pid, ...rows.rows.map(({ pid }) => pid)]
}
