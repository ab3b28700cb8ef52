import type { TestDatabase } from '../database.ts'
import { dropConstraints, type TableColumn, tableColumns } from '../table-columns.ts'

const rows = 2_000
const organizations = 2
const shops = 4

// Where a policy adds the member's shops to a look-up, the planner takes it for dear and would rather read all
// rows of a shop, as long as these are few.
const manyRows = 20_000
const growing = new Set(['conversations', 'events', 'messages', 'session_assignments', 'sessions', 'turns'])

/**
 * Fills each table with rows that differ in every column, and counts them: on empty tables the planner has a
 * free choice between indexes, and its plans say nothing.
 */
export async function fillEvenly(db: TestDatabase): Promise<void> {
  await dropConstraints(db, ['f', 'c'])
  for (const [table, columns] of await tableColumns(db)) {
    const given = columns.filter(({ isIdentity }) => !isIdentity)
    await db.owner(
      `insert into ${table} (${given.map(({ name }) => `"${name}"`).join(', ')})
       select ${given.map(value).join(', ')} from generate_series(1, ${growing.has(table) ? manyRows : rows}) i on conflict do nothing`,
    )
  }
  await db.owner('analyze')
}

function value({ table, name, type, nullable }: TableColumn): string {
  if (name === 'organization_id') return uuid(`i % ${organizations}`)
  if (name === 'shop_id') return uuid(`i % ${shops}`)
  const text = byType[type]
  if (text === undefined) throw new Error(`No value is known for ${table}.${name} of type ${type}: add one.`)
  return nullable ? `case when i % 2 = 0 then ${text} end` : text
}

function uuid(number: string): string {
  return `('00000000-0000-4000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`
}

const byType: Readonly<Record<string, string>> = {
  bool: 'i % 2 = 0',
  bytea: 'int4send(i)',
  date: `date '2026-01-01' + i % 365`,
  float8: 'i',
  int2: 'i % 1000',
  int4: 'i',
  int8: 'i',
  json: `'{}'::json`,
  jsonb: `'{}'::jsonb`,
  numeric: 'i',
  text: `'text ' || i`,
  timestamptz: 'to_timestamp(1760000000 + i * 60)',
  uuid: uuid('i'),
  xid8: `i::text::xid8`,
  _text: `array['text ' || i]`,
  _uuid: `array[${uuid('i')}]`,
  _int4: 'array[i]',
}
