import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../database.ts'
import { type FilledTable, fillTables, type Owner } from './fill-tables.ts'

const id = (last: string) => `00000000-0000-4000-8000-0000000000${last}`

const me: Owner = { organizationId: id('a0'), shopId: id('a1'), memberId: id('a2') }
const owners: Owner[] = [
  me,
  { ...me, shopId: id('b1'), memberId: id('b2') },
  { organizationId: id('c0'), shopId: id('c1'), memberId: id('c2') },
  // Somebody else's row that names our shop.
  { organizationId: id('c0'), shopId: me.shopId, memberId: me.memberId },
]

let db: TestDatabase
let tables: FilledTable[]

beforeAll(async () => {
  db = await testDatabase()
  tables = await fillTables(db, owners)
})

const scope = [me.organizationId, me.memberId, `{${me.shopId}}`]

/** All rows of a table without any predicate; undefined where the role may not read it. */
async function readAll(table: string, settings: (string | undefined)[]) {
  const client = new pg.Client({ connectionString: db.url, options: `-c role=${db.roles.users}` })
  await client.connect()
  try {
    for (const [index, name] of ['organization_id', 'member_id', 'shop_ids'].entries()) {
      if (settings[index])
        await client.query('select set_config($1, $2, false)', [`quaydesk.${name}`, settings[index]])
    }
    return (await client.query<Record<string, unknown>>(`select * from ${table}`)).rows
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return undefined
    throw error
  } finally {
    await client.end()
  }
}

// What no request of a user may read at all.
const hidden = [
  'auth.account',
  'auth.session',
  'auth."user"',
  'auth.verification',
  'authorization_requests',
  'channel_apps',
  'channel_authorizations',
  'channel_proofs',
  'channel_pulls',
  'channel_requests',
  'channel_threads',
  'channel_watches',
  'chat_replies',
  'deliveries',
  'installation',
]

describe('a table read without predicate under the users’ role', () => {
  test('is one of the known hidden ones, or shows rows', async () => {
    const refused: string[] = []
    for (const { name } of tables) {
      const rows = await readAll(name, scope)
      if (rows === undefined) refused.push(name)
      else expect(rows.length, name).toBeGreaterThan(0)
    }
    expect(refused.sort()).toEqual([...hidden].sort())
  })

  test('shows rows of the organization and the member’s shops only', async () => {
    for (const { name, columns } of tables) {
      for (const row of (await readAll(name, scope)) ?? []) {
        expect(row[name === 'organizations' ? 'id' : 'organization_id'], name).toBe(me.organizationId)
        if (columns.has('shop_id') && name !== 'member_shops') expect(row.shop_id, name).toBe(me.shopId)
      }
    }
  })

  test('shows a member’s own drafts only', async () => {
    const rows = await readAll('drafts', [me.organizationId, id('b2'), `{${me.shopId},${id('b1')}}`])
    expect(rows?.map((row) => row.member_id)).toEqual([id('b2')])
  })

  test('shows no customer of whom no identity is in the member’s shops', async () => {
    expect(await readAll('customers', scope)).toHaveLength(1)
  })

  test('shows nothing to a member without shops where rows belong to shops', async () => {
    for (const { name, columns } of tables) {
      if (!columns.has('shop_id') || name === 'member_shops') continue
      expect((await readAll(name, [me.organizationId, me.memberId, '{}'])) ?? [], name).toEqual([])
    }
  })

  test('shows nothing at all without a scope', async () => {
    for (const { name } of tables) expect((await readAll(name, [])) ?? [], name).toEqual([])
  })
})
