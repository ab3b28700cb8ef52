import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../database.ts'
import { type FilledTable, fillTables, type Owner } from './fill-tables.ts'

const id = (last: string) => `00000000-0000-4000-8000-0000000000${last}`
const me: Owner = { organizationId: id('a0'), shopId: id('a1'), memberId: id('a2') }
const foreign: Owner = { organizationId: id('c0'), shopId: id('c1'), memberId: id('c2') }

let db: TestDatabase
let tables: FilledTable[]

beforeAll(async () => {
  db = await testDatabase()
  tables = await fillTables(db, [me, foreign])
})

async function asMember(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: db.url, options: `-c role=${db.roles.users}` })
  await client.connect()
  try {
    await client.query(
      `set quaydesk.organization_id = '${me.organizationId}'; set quaydesk.member_id = '${me.memberId}';
       set quaydesk.shop_ids = '{${me.shopId}}'`,
    )
    await client.query(text)
  } finally {
    await client.end()
  }
}

const foreignRows = async (name: string) =>
  db.owner<{ row: string }>(
    `select t::text as row from ${name} t where t.${name === 'organizations' ? 'id' : 'organization_id'} = $1`,
    [foreign.organizationId],
  )

test('a member can’t write a row into another organization or shop', async () => {
  await expect(
    asMember(`insert into tags (organization_id, id, name, created_at)
      values ('${foreign.organizationId}', gen_random_uuid(), 'ours?', now())`),
  ).rejects.toThrow(/row-level security/)
  await expect(asMember(`update conversations set shop_id = '${foreign.shopId}'`)).rejects.toThrow(
    /row-level security/,
  )
})

test('what a member changes or deletes without predicate leaves another organization’s rows as they were', async () => {
  for (const { name } of tables) {
    if (name.startsWith('auth.') || name === 'installation') continue
    const key = name === 'organizations' ? 'id' : 'organization_id'
    const before = await foreignRows(name)
    expect(before.length, name).toBeGreaterThan(0)
    for (const text of [`update ${name} set ${key} = ${key}`, `delete from ${name}`]) {
      await asMember(text).catch((error: unknown) => expect(String(error)).toMatch(/permission denied/))
      expect(await foreignRows(name), text).toEqual(before)
    }
  }
})

test('every table of the product begins its key with the organization and is behind a policy', async () => {
  const rows = await db.owner<{ name: string; secured: boolean; first_column: string }>(
    `select c.relname as name, c.relrowsecurity as secured, a.attname as first_column
     from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
       join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'schema_migrations'`,
  )
  // An organization is its own key; events are read by their number; the installation is one row.
  const otherKeys = new Set(['organizations', 'events', 'installation'])
  for (const { name, secured, first_column } of rows) {
    expect(secured, `${name} has no row-level security`).toBe(true)
    if (!otherKeys.has(name)) expect(first_column, name).toBe('organization_id')
  }
})
