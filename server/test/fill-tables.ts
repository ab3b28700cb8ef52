import { randomUUID } from 'node:crypto'
import type { TestDatabase } from './database.ts'

export type Column = {
  readonly name: string
  readonly type: string
  readonly generated: boolean
  readonly required: boolean
}

export type Table = { readonly name: string; readonly columns: readonly Column[] }

/** The tables of the product, as the migrated database has them. */
export async function productTables(db: TestDatabase): Promise<Table[]> {
  const rows = await db.owner<{
    table: string
    name: string
    type: string
    generated: boolean
    required: boolean
  }>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       a.attidentity <> '' or a.attgenerated <> '' as generated, a.attnotnull and not a.atthasdef as required
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'schema_migrations'
     order by c.relname, a.attnum`,
  )
  const tables = new Map<string, Column[]>()
  for (const { table, ...column } of rows) tables.set(table, [...(tables.get(table) ?? []), column])
  return [...tables].map(([name, columns]) => ({ name, columns }))
}

/** So that rows can be made up table by table. */
export async function dropForeignKeys(db: TestDatabase): Promise<void> {
  const keys = await db.owner<{ drop: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`,
  )
  for (const { drop } of keys) await db.owner(drop)
}

const valueFor: Record<string, (seed: string) => unknown> = {
  uuid: () => randomUUID(),
  'uuid[]': () => [],
  text: (seed) => seed,
  'text[]': () => ['x'],
  boolean: () => false,
  integer: () => 1,
  bigint: () => 1,
  jsonb: () => ({}),
  bytea: (seed) => Buffer.from(seed),
  'timestamp with time zone': () => '2026-01-01T00:00:00Z',
}

/**
 * One row with whatever its columns ask for, after `dropForeignKeys`. A text column with a list of allowed values
 * takes the first of them, one with a pattern is given in `special`.
 */
export async function fillRow(db: TestDatabase, table: Table, fixed: Record<string, unknown>): Promise<void> {
  const allowed = await allowedTexts(db, table.name)
  const row: Record<string, unknown> = {}
  for (const { name, type, generated, required } of table.columns) {
    if (generated) continue
    if (name in fixed) row[name] = fixed[name]
    else if (required) {
      const make = valueFor[type]
      if (!make) throw new Error(`fillRow has no value for ${table.name}.${name} of type ${type}.`)
      row[name] = allowed.get(name) ?? special[name] ?? make(randomUUID())
    }
  }
  const names = Object.keys(row)
  const values = names.map((name) =>
    row[name]?.constructor === Object ? JSON.stringify(row[name]) : row[name],
  )
  const places = names.map((_, index) => `$${index + 1}`)
  await db.owner(`insert into ${table.name} (${names.join(', ')}) values (${places.join(', ')})`, values)
}

const special: Record<string, string> = { market: 'GB', currency: 'GBP' }

async function allowedTexts(db: TestDatabase, table: string): Promise<Map<string, string>> {
  const checks = await db.owner<{ name: string; definition: string }>(
    `select a.attname as name, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.conrelid = $1::regclass and c.contype = 'c' and cardinality(c.conkey) = 1`,
    [table],
  )
  return new Map(
    checks.flatMap(({ name, definition }) => {
      const first = /ARRAY\['([^']+)'|= '([^']+)'/.exec(definition)
      const value = first?.[1] ?? first?.[2]
      return value ? [[name, value] as const] : []
    }),
  )
}
