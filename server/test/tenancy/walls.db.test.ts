import pg from 'pg'
import { expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../database.ts'
import { fillTables, type Owner } from './fill-tables.ts'

const id = (last: string) => `00000000-0000-4000-8000-0000000000${last}`
const me: Owner = { organizationId: id('a0'), shopId: id('a1'), memberId: id('a2') }
const foreign: Owner = { organizationId: id('c0'), shopId: id('c1'), memberId: id('c2') }

type Wall = { readonly table: string; readonly policy: string; readonly using: string }

/** The policies that decide which rows the users' role reads. */
const walls = (db: TestDatabase) =>
  db.owner<Wall>(
    `select format('%I.%I', schemaname, tablename) as table, quote_ident(policyname) as policy, qual as using
       from pg_policies
      where $1 = any (roles) and qual is not null and cmd in ('ALL', 'SELECT')
      order by 1, 2`,
    [db.roles.users],
  )

/** How many rows of others a member reads without any predicate. */
const readOfOthers = async (client: pg.Client, table: string) => {
  const key = table === 'public.organizations' ? 'id' : 'organization_id'
  const { rows } = await client.query<{ organization: string }>(`select ${key} as organization from ${table}`)
  return rows.filter(({ organization }) => organization !== me.organizationId).length
}

test('every wall is the one that holds: when it is opened, its table shows what is others’', async () => {
  const db = await testDatabase()
  await fillTables(db, [me, foreign])
  const client = new pg.Client({ connectionString: db.url, options: `-c role=${db.roles.users}` })
  await client.connect()
  try {
    await client.query(
      `set quaydesk.organization_id = '${me.organizationId}'; set quaydesk.member_id = '${me.memberId}';
       set quaydesk.shop_ids = '{${me.shopId}}'`,
    )
    const found = await walls(db)
    expect(found.length).toBeGreaterThan(20)
    for (const { table, policy, using } of found) {
      const name = `${policy} on ${table}`
      expect(await readOfOthers(client, table), name).toBe(0)
      await db.owner(`alter policy ${policy} on ${table} using (true)`)
      expect(await readOfOthers(client, table), `${name}, opened`).toBeGreaterThan(0)
      await db.owner(`alter policy ${policy} on ${table} using (${using})`)
    }
  } finally {
    await client.end()
  }
})
