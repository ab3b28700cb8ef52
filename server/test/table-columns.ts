import type { TestDatabase } from './database.ts'

export type TableColumn = {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  /** Gets a value by itself when none is given. */
  readonly hasDefault: boolean
  readonly isIdentity: boolean
}

const columnsOfTables = `
  select c.oid::regclass::text as table, a.attname as name, t.typname as type, not a.attnotnull as nullable,
         a.atthasdef as "hasDefault", a.attidentity <> '' as "isIdentity"
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
    join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'auth')
    join pg_type t on t.oid = a.atttypid
   where a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and c.relname <> 'schema_migrations'
   order by 1, a.attnum`

/** The columns of all tables of the product, table by table. */
export async function tableColumns(db: TestDatabase): Promise<Map<string, TableColumn[]>> {
  const tables = new Map<string, TableColumn[]>()
  for (const column of await db.owner<TableColumn>(columnsOfTables)) {
    tables.set(column.table, [...(tables.get(column.table) ?? []), column])
  }
  return tables
}

const constraintsOfTables = `
  select format('alter table %s drop constraint if exists %I cascade', conrelid::regclass, conname) as drop
    from pg_constraint where contype::text = any ($1) and connamespace::regnamespace::text in ('public', 'auth')`

/** Lets rows be made up column by column: takes away foreign keys (f), checks (c), or unique constraints (u). */
export async function dropConstraints(db: TestDatabase, kinds: readonly ('f' | 'c' | 'u')[]): Promise<void> {
  for (const { drop } of await db.owner<{ drop: string }>(constraintsOfTables, [kinds])) await db.owner(drop)
}
