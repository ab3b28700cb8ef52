import type { Pool } from 'pg'

/** All that a line of a visitor leaves behind. */
const tables = [
  'deliveries',
  'customers',
  'identities',
  'conversations',
  'sessions',
  'turns',
  'messages',
  'events',
] as const

export type Column = { readonly name: string; readonly type: string; readonly isKey: boolean }
/** Values as PostgreSQL writes them. */
export type Row = Readonly<Record<string, string | null>>
export type TableRows = {
  readonly table: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** Every row of those tables, without the columns that PostgreSQL fills by itself. */
export async function readRows(database: Pool): Promise<TableRows[]> {
  return Promise.all(
    tables.map(async (table) => {
      const { rows } = await database.query({
        text: `select * from ${table}`,
        types: { getTypeParser: () => (value: string) => value },
      })
      return { table, columns: await columnsOf(database, table), rows }
    }),
  )
}

async function columnsOf(database: Pool, table: string): Promise<Column[]> {
  const { rows } = await database.query<Column>(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
            coalesce(a.attnum = any(i.indkey::int2[]), false) as "isKey"
       from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
      where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
        and a.attidentity = '' and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype
      order by a.attnum`,
    [table],
  )
  return rows
}

export type Change =
  | { readonly kind: 'insert'; readonly table: string; readonly cells: readonly Cell[] }
  | {
      readonly kind: 'update'
      readonly table: string
      readonly cells: readonly Cell[]
      readonly keys: readonly Cell[]
    }
export type Cell = { readonly column: Column; readonly value: string | null }

/** What was written between two readings, row by row. */
export function changesBetween(before: readonly TableRows[], after: readonly TableRows[]): Change[] {
  return after.flatMap(({ table, columns, rows }) => {
    const old = before.find((each) => each.table === table)?.rows ?? []
    return rows.flatMap((row) => changeOf(table, columns, old, row) ?? [])
  })
}

function changeOf(table: string, columns: readonly Column[], old: readonly Row[], row: Row): Change | null {
  const cells = columns.map((column) => ({ column, value: row[column.name] ?? null }))
  const keys = cells.filter(({ column }) => column.isKey)
  // Rows of a table whose key PostgreSQL makes are never changed; what tells them apart is all of them.
  const same = (keys.length > 0 ? keys : cells).map(({ column }) => column.name)
  const known = old.find((each) => same.every((name) => each[name] === row[name]))
  if (known === undefined)
    return { kind: 'insert', table, cells: cells.filter(({ value }) => value !== null) }
  const changed = cells.filter(({ column, value }) => known[column.name] !== value)
  return changed.length === 0 ? null : { kind: 'update', table, cells: changed, keys }
}
