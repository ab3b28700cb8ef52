import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { createDatabase, type Database } from '../src/platform/db/index.ts'
import { templateName, testRoles } from './names.ts'

export type TestDatabase = Database & {
  readonly url: string
  /** Runs SQL as the owner of the tables, whom no policy binds: to arrange and to inspect. */
  owner<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
}

type Options = {
  /** An empty database instead of a migrated one. */
  readonly empty?: boolean
  /** Another folder of migrations than the product's. */
  readonly migrations?: string
}

const opened: (() => Promise<void>)[] = []

/**
 * A new migrated database, about 35 ms. Call it once per test, or once per file in `beforeAll` where the tests
 * don't disturb each other. It is dropped at the end of the file.
 */
export async function testDatabase({ empty = false, migrations = '' }: Options = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await asAdministrator(`create database ${name} template ${empty ? 'template0' : templateName}`)
  const url = databaseUrl(name)
  // Tests cut connections; the pools replace them.
  const onError = () => undefined
  const database = await createDatabase({
    url,
    migrations,
    roles: testRoles,
    onError,
  })
  const ownerPool = new pg.Pool({ connectionString: url, max: 2 })
  ownerPool.on('connect', (client) => client.on('error', onError))
  ownerPool.on('error', onError)
  opened.push(async () => {
    await Promise.all([database.close(), ownerPool.end()])
    await asAdministrator(`drop database ${name} with (force)`)
  })
  return {
    ...database,
    url,
    owner: async <Row extends object>(text: string, values: unknown[] = []) =>
      (await ownerPool.query<Row>(text, values)).rows,
  }
}

/** Drops every database that this test file opened. */
export async function closeTestDatabases(): Promise<void> {
  await Promise.all(opened.splice(0).map((close) => close()))
}

/** The shared test server, seen from another of its databases. */
function databaseUrl(name: string): string {
  const url = new URL(inject('postgresUrl'))
  url.pathname = name
  return url.href
}

async function asAdministrator(text: string): Promise<void> {
  const client = new pg.Client(inject('postgresUrl'))
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
