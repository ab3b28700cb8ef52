import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../database.ts'
import { looserUnderPolicies, readersOfAll, smallTables } from './exceptions.ts'
import { type Explainer, openExplainer } from './explainer.ts'
import { fillEvenly } from './fill-evenly.ts'
import { loadStatements } from './load-statements.ts'
import type { Scan } from './plan-scans.ts'

const statements = await loadStatements()

let users: Explainer
let worker: Explainer
let partialIndexes: Set<string>

beforeAll(async () => {
  const db = await testDatabase()
  await fillEvenly(db)
  users = await openExplainer(db, db.roles.users)
  worker = await openExplainer(db, db.roles.worker)
  const partial = await db.owner<{ name: string }>(
    'select relname as name from pg_index join pg_class c on c.oid = indexrelid where indpred is not null',
  )
  partialIndexes = new Set(partial.map(({ name }) => name))
}, 60_000)

afterAll(() => Promise.all([users.close(), worker.close()]))

/** A partial index holds only what waits for something, so reading all of it is no harm. */
function readsWholeTable({ table, indexes, lookedUp }: Scan): boolean {
  return (
    lookedUp.length === 0 && !(table in smallTables) && !indexes.some((index) => partialIndexes.has(index))
  )
}

describe.each(statements)('$name', (statement) => {
  test('can be prepared by one of the roles', async () => {
    expect((await users.explain(statement)) ?? (await worker.explain(statement))).toBeDefined()
  })

  test('finds its rows by an index', async () => {
    const scans = [...((await users.explain(statement)) ?? []), ...((await worker.explain(statement)) ?? [])]
    const tables = scans.filter(readsWholeTable).map(({ table }) => table)
    if (statement.name in readersOfAll) expect(tables).not.toEqual([])
    else expect(tables).toEqual([])
  })
})

const boundByPolicies = statements.filter(({ name }) => !(name in looserUnderPolicies))

// Operators that are not leakproof are checked after the policy, row by row, instead of in the index.
test.each(boundByPolicies)('$name looks up as much under row-level security', async (statement) => {
  const bound = await users.explain(statement)
  if (bound === undefined) return
  const boundColumns = columnsOf(bound)
  const lost = [...columnsOf((await worker.explain(statement)) ?? [])].filter(
    (column) => !boundColumns.has(column),
  )
  expect(lost).toEqual([])
})

function columnsOf(scans: Scan[]): Set<string> {
  return new Set(scans.flatMap(({ table, lookedUp }) => lookedUp.map((column) => `${table}.${column}`)))
}

test('every exception belongs to a statement', () => {
  const names = statements.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining([...Object.keys(readersOfAll), ...Object.keys(looserUnderPolicies)]),
  )
})
