import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from './database.ts'
import { dropForeignKeys, fillRow, productTables, type Table } from './fill-tables.ts'

const ours = { organization: randomUUID(), shop: randomUUID(), member: randomUUID() }
const elsewhere = { organization: randomUUID(), shop: randomUUID(), member: randomUUID() }
const closedShop = randomUUID()

/** Read by the worker's role only: sign-in secrets, raw deliveries, what a visitor's window holds. */
const hidden = new Set(['installation', 'deliveries', 'chat_replies'])

/** Who works in which shop is known in the whole organization; what happens there is not. */
const organizationWide = new Set(['member_shops'])

let db: TestDatabase
let tables: Table[]

const has = (table: Table, column: string) => table.columns.some(({ name }) => name === column)

/** A row of our shop, one of our organization's shop that the member has not, and one of another organization. */
beforeAll(async () => {
  db = await testDatabase()
  await dropForeignKeys(db)
  tables = await productTables(db)
  for (const table of tables) {
    if (table.name === 'installation') continue
    const key = (organization: string, shop: string, member: string) => ({
      ...(table.name === 'organizations' ? { id: organization } : { organization_id: organization }),
      ...(table.name === 'shops' ? { id: shop } : {}),
      ...(has(table, 'shop_id') ? { shop_id: shop } : {}),
      ...(has(table, 'member_id') ? { member_id: member } : {}),
    })
    await fillRow(db, table, key(ours.organization, ours.shop, ours.member))
    if (table.name !== 'organizations')
      await fillRow(db, table, key(ours.organization, closedShop, randomUUID()))
    await fillRow(db, table, key(elsewhere.organization, elsewhere.shop, elsewhere.member))
  }
})

async function asMember<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: db.url, options: `-c role=${db.roles.users}` })
  await client.connect()
  try {
    await client.query(`set quaydesk.organization_id = '${ours.organization}'`)
    await client.query(`set quaydesk.member_id = '${ours.member}'`)
    await client.query(`set quaydesk.shop_ids = '{${ours.shop}}'`)
    return await work(client)
  } finally {
    await client.end()
  }
}

describe('without any predicate, a member', () => {
  test('reads of each table only rows of his organization and shops', async () => {
    for (const table of tables) {
      if (hidden.has(table.name)) continue
      const { rows } = await asMember((client) => client.query(`select * from ${table.name}`))
      for (const row of rows) {
        expect(row[table.name === 'organizations' ? 'id' : 'organization_id'], table.name).toBe(
          ours.organization,
        )
        if (has(table, 'shop_id') && row.shop_id !== null && !organizationWide.has(table.name))
          expect(row.shop_id, table.name).toBe(ours.shop)
        if (table.name === 'shops') expect(row.id).toBe(ours.shop)
      }
      // Customers have no shop of their own: which are seen follows from identities, tested below.
      if (table.name !== 'customers') expect(rows.length, `${table.name} shows nothing`).toBeGreaterThan(0)
    }
  })

  test('reads nothing of the tables that are not his', async () => {
    for (const name of hidden)
      await expect(
        asMember((client) => client.query(`select * from ${name}`)),
        name,
      ).rejects.toThrow(/permission denied/)
    await expect(asMember((client) => client.query('select * from auth."session"'))).rejects.toThrow(
      /permission denied/,
    )
  })

  test('sees the customers whose identities are in his shops', async () => {
    const [seen, closed] = [randomUUID(), randomUUID()]
    const table = (name: string) => tables.find((candidate) => candidate.name === name) as Table
    for (const [customer, shop] of [
      [seen, ours.shop],
      [closed, closedShop],
    ] as const) {
      await fillRow(db, table('customers'), { organization_id: ours.organization, id: customer })
      await fillRow(db, table('identities'), {
        organization_id: ours.organization,
        shop_id: shop,
        customer_id: customer,
      })
    }
    const { rows } = await asMember((client) => client.query('select id from customers'))
    expect(rows.map(({ id }) => id)).toEqual([seen])
  })

  test('changes and deletes nothing of anyone else', async () => {
    for (const table of tables) {
      const key = table.name === 'organizations' ? 'id' : 'organization_id'
      if (hidden.has(table.name)) continue
      for (const text of [`update ${table.name} set ${key} = ${key}`, `delete from ${table.name}`]) {
        const before = await countForeign(table, key)
        await asMember((client) => client.query(`begin; ${text}; commit`)).catch((error: unknown) => {
          expect(String(error)).toMatch(/permission denied|foreign key/)
        })
        expect(await countForeign(table, key), `${text} reached foreign rows`).toBe(before)
      }
    }
  })
})

async function countForeign(table: Table, key: string): Promise<number> {
  const [row] = await db.owner<{ count: number }>(
    `select count(*)::int as count from ${table.name} where ${key} = $1`,
    [elsewhere.organization],
  )
  return row?.count ?? -1
}

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
