import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../../test/database.ts'
import { createDatabase } from '../index.ts'

let folder: string
let db: TestDatabase

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quaydesk-migrations-'))
  db = await testDatabase({ empty: true, migrations: folder })
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const write = (name: string, text: string) => writeFile(join(folder, name), text)
const tables = async () =>
  (
    await db.owner<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    )
  ).map(({ name }) => name)

describe('migrations', () => {
  test('run in order, once', async () => {
    await write('0002_then.sql', 'alter table first add column second text')
    await write('0001_first.sql', 'create table first ()')
    await db.migrate()
    await db.migrate()
    await write('0010_last.sql', 'create table last ()')
    await db.migrate()
    expect(await tables()).toEqual(['first', 'last', 'schema_migrations'])
  })

  test('name the two roles by placeholder', async () => {
    await write(
      '0001_t.sql',
      'create table t (); grant select on t to :"users_role"; grant insert on t to :"worker_role"',
    )
    await db.migrate()
    const privileges = await db.owner(
      `select has_table_privilege($1, 't', 'select') as users, has_table_privilege($2, 't', 'insert') as worker`,
      [db.roles.users, db.roles.worker],
    )
    expect(privileges).toEqual([{ users: true, worker: true }])
  })

  test('that fail are undone as a whole, named with their line, and leave the earlier ones', async () => {
    await write('0001_good.sql', 'create table good ()')
    await write('0002_bad.sql', 'create table half ();\n\nalter table nowhere add column x int;')
    await expect(db.migrate()).rejects.toThrow(
      /0002_bad.sql failed and was undone: .*"nowhere" does not exist/,
    )
    expect(await tables()).toEqual(['good', 'schema_migrations'])
    await write('0002_bad.sql', 'create table half ();\n\nselekt 1;')
    await expect(db.migrate()).rejects.toThrow(/syntax error.*\(line 3\)/)
    await write('0002_bad.sql', 'create table whole ()')
    await db.migrate()
    expect(await tables()).toEqual(['good', 'schema_migrations', 'whole'])
  })

  test('refuse a past that was changed', async () => {
    await write('0001_a.sql', 'create table a ()')
    await db.migrate()
    await write('0001_a.sql', 'create table b ()')
    await expect(db.migrate()).rejects.toThrow(/0001_a.sql was changed/)
  })

  test('take a file with Windows line ends for the same', async () => {
    await write('0001_a.sql', 'create table a (\n)')
    await db.migrate()
    await write('0001_a.sql', 'create table a (\r\n)')
    await db.migrate()
  })

  test('refuse a database of a newer release', async () => {
    await write('0001_a.sql', 'create table a ()')
    await write('0002_b.sql', 'create table b ()')
    await db.migrate()
    await rm(join(folder, '0002_b.sql'))
    await expect(db.migrate()).rejects.toThrow(/newer Quaydesk/)
  })

  test('refuse two files with one number, and a file without', async () => {
    await write('0001_a.sql', '')
    await write('0001_b.sql', '')
    await expect(db.migrate()).rejects.toThrow(/number of 0001_b.sql/)
    await rm(join(folder, '0001_b.sql'))
    await write('later.sql', '')
    await expect(db.migrate()).rejects.toThrow(/later.sql should be called NNNN/)
  })

  test('run once when several servers start at the same time', async () => {
    await write('0001_slow.sql', 'select pg_sleep(0.2); create table once ()')
    const servers = await Promise.all(
      Array.from({ length: 4 }, () =>
        createDatabase({ url: db.url, migrations: folder, roles: db.roles, onError: () => undefined }),
      ),
    )
    await Promise.all(servers.map((server) => server.migrate()))
    await Promise.all(servers.map((server) => server.close()))
    expect(await tables()).toEqual(['once', 'schema_migrations'])
  })
})

describe('the roles', () => {
  test('are named after the database and made with the first migration', async () => {
    const own = await createDatabase({ url: db.url, migrations: folder, onError: () => undefined })
    await own.migrate()
    const [{ name = '' } = {}] = await db.owner<{ name: string }>('select current_database() as name')
    expect(own.roles).toEqual({ users: `${name}_users`, worker: `${name}_worker` })
    await own.users.as(nobody, async () => undefined)
    await own.close()
    await db.owner(`drop role ${own.roles.users}; drop role ${own.roles.worker}`)
  })

  test('are asked of an administrator where the user may not create them', async () => {
    const { poor, url } = await poorUser()
    const refused = await createDatabase({ url, migrations: folder, onError: () => undefined })
    const complaint = await refused.migrate().then(
      () => '',
      (error: Error) => error.message,
    )
    await refused.close()
    expect(complaint).toMatch(/Ask an administrator/)

    // What it says to run is what helps.
    for (const line of complaint.split('\n').filter((text) => text.startsWith('  '))) await db.owner(line)
    await db.owner(`grant create on schema public to ${poor}`)
    const helped = await createDatabase({ url, migrations: folder, onError: () => undefined })
    await helped.migrate()
    await helped.users.as(nobody, async () => undefined)
    await helped.close()
    await db.owner(
      `drop owned by ${poor}; drop role ${helped.roles.users}; drop role ${helped.roles.worker}; drop role ${poor}`,
    )
  })
})

const nobody = {
  organizationId: '00000000-0000-4000-8000-000000000001',
  memberId: '00000000-0000-4000-8000-000000000002',
  shopIds: [],
}

async function poorUser(): Promise<{ poor: string; url: string }> {
  const url = new URL(db.url)
  const poor = `poor_${url.pathname.slice(1)}`
  await db.owner(`create role ${poor} login password 'pw'; grant ${poor} to current_user`)
  url.username = poor
  url.password = 'pw'
  return { poor, url: url.href }
}
