import type { TestDatabase } from '../database.ts'
import { dropConstraints, type TableColumn, tableColumns } from '../table-columns.ts'

/** Whose row it is: every table gets one row for each of these. */
export type Owner = { readonly organizationId: string; readonly shopId: string; readonly memberId: string }

/** All tables of the product, and whether their rows name a shop or a member. */
export type FilledTable = { readonly name: string; readonly columns: ReadonlySet<string> }

/** Makes rows by the tables' columns alone, so that a table added tomorrow is filled as well. Constraints go. */
export async function fillTables(db: TestDatabase, owners: readonly Owner[]): Promise<FilledTable[]> {
  await dropConstraints(db, ['f', 'c', 'u'])
  const tables = await tableColumns(db)
  for (const columns of tables.values()) {
    for (const [index, owner] of owners.entries()) await insert(db, columns, owner, index)
  }
  return [...tables].map(([name, columns]) => ({
    name,
    columns: new Set(columns.map((column) => column.name)),
  }))
}

async function insert(db: TestDatabase, columns: TableColumn[], owner: Owner, index: number): Promise<void> {
  const values = columns.flatMap((column) => {
    const value = madeUp(column, owner, index)
    return value === undefined ? [] : [{ column: `"${column.name}"`, value }]
  })
  const names = values.map(({ column }) => column).join(', ')
  const places = values.map((_value, place) => `$${place + 1}`).join(', ')
  await db.owner(
    `insert into ${columns[0]?.table} (${names}) overriding system value values (${places}) on conflict do nothing`,
    values.map(({ value }) => value),
  )
}

const ownerColumns: Readonly<Record<string, keyof Owner>> = {
  organization_id: 'organizationId',
  shop_id: 'shopId',
  member_id: 'memberId',
  'organizations.id': 'organizationId',
  'shops.id': 'shopId',
  'members.id': 'memberId',
}

/** Ids of other things are the same in all tables, so that what an owner has hangs together. */
function madeUp(
  { table, name, type, nullable, hasDefault }: TableColumn,
  owner: Owner,
  index: number,
): unknown {
  const ownerColumn = ownerColumns[`${table}.${name}`] ?? ownerColumns[name]
  if (ownerColumn !== undefined) return owner[ownerColumn]
  if (type === 'uuid') return `00000000-0000-4000-8000-0000000000f${index}`
  return nullable || hasDefault ? undefined : (filler[type] ?? `${index}`)
}

const filler: Readonly<Record<string, unknown>> = {
  bool: false,
  bytea: Buffer.alloc(1),
  date: '2026-10-25',
  json: '{}',
  jsonb: '{}',
  timestamptz: new Date(0),
  _text: [],
  _uuid: [],
}
