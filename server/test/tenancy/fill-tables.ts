import type { TestDatabase } from '../database.ts'

/** Whose row it is: every table gets one row for each of these. */
export type Owner = { readonly organizationId: string; readonly shopId: string; readonly memberId: string }

type Column = {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly needed: boolean
}

/** All tables of the product, and whether their rows name a shop or a member. */
export type FilledTable = { readonly name: string; readonly columns: ReadonlySet<string> }

const columnsOfTables = `
  select c.oid::regclass::text as table, a.attname as name, t.typname as type,
         a.attnotnull and not a.atthasdef and a.attidentity = '' as needed
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
    join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'auth')
    join pg_type t on t.oid = a.atttypid
   where a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and c.relname <> 'schema_migrations'
   order by 1, a.attnum`

const constraintsOfTables = `
  select format('alter table %s drop constraint if exists %I cascade', conrelid::regclass, conname) as drop
    from pg_constraint where contype in ('f', 'c', 'u') and connamespace::regnamespace::text in ('public', 'auth')`

/** Makes rows by the tables' columns alone, so that a table added tomorrow is filled as well. Constraints go. */
export async function fillTables(db: TestDatabase, owners: readonly Owner[]): Promise<FilledTable[]> {
  for (const { drop } of await db.owner<{ drop: string }>(constraintsOfTables)) await db.owner(drop)
  const columns = await db.owner<Column>(columnsOfTables)
  const names = [...new Set(columns.map(({ table }) => table))]
  for (const name of names) {
    const own = columns.filter(({ table }) => table === name)
    for (const [index, owner] of owners.entries()) await insert(db, own, owner, index)
  }
  return names.map((name) => ({
    name,
    columns: new Set(columns.filter(({ table }) => table === name).map((column) => column.name)),
  }))
}

async function insert(db: TestDatabase, columns: Column[], owner: Owner, index: number): Promise<void> {
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
function madeUp({ table, name, type, needed }: Column, owner: Owner, index: number): unknown {
  const ownerColumn = ownerColumns[`${table}.${name}`] ?? ownerColumns[name]
  if (ownerColumn !== undefined) return owner[ownerColumn]
  if (type === 'uuid') return `00000000-0000-4000-8000-0000000000f${index}`
  return needed ? (filler[type] ?? `${index}`) : undefined
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
