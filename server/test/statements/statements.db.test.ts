import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../database.ts'
import { looserUnderPolicies, readersOfAll, tinyTables } from './exceptions.ts'
import { explain, explainer, type Scan } from './explain.ts'
import { loadStatements } from './load-statements.ts'

const statements = await loadStatements()

let users: Client
let worker: Client

beforeAll(async () => {
  const db = await testDatabase()
  users = await explainer(db, db.roles.users)
  worker = await explainer(db, db.roles.worker)
})

afterAll(async () => {
  await Promise.all([users.end(), worker.end()])
})

const columnsByTable = (scans: Scan[]) => {
  const columns = new Map<string, Set<string>>()
  for (const { table, lookedUp } of scans) {
    columns.set(table, new Set([...(columns.get(table) ?? []), ...lookedUp]))
  }
  return columns
}

describe.each(statements)('$name', (statement) => {
  test('can be prepared by one of the roles', async () => {
    expect((await explain(users, statement)) ?? (await explain(worker, statement))).toBeDefined()
  })

  test('finds its rows by an index', async () => {
    const scans = [
      ...((await explain(users, statement)) ?? []),
      ...((await explain(worker, statement)) ?? []),
    ]
    const readWhole = scans.filter(({ table, lookedUp }) => lookedUp.length === 0 && !tinyTables.has(table))
    if (statement.name in readersOfAll) expect(readWhole).not.toEqual([])
    else expect(readWhole).toEqual([])
  })
})

const boundByPolicies = statements.filter(({ name }) => !(name in looserUnderPolicies))

// Operators that are not leakproof are checked after the policy, row by row, instead of in the index.
test.each(boundByPolicies)('$name looks up as much under row-level security', async (statement) => {
  const bound = await explain(users, statement)
  if (bound === undefined) return
  const boundColumns = columnsByTable(bound)
  const freely = columnsByTable((await explain(worker, statement)) ?? [])
  const lost = [...freely].flatMap(([table, columns]) =>
    [...columns]
      .filter((column) => !boundColumns.get(table)?.has(column))
      .map((column) => `${table}.${column}`),
  )
  expect(lost).toEqual([])
})

test('every exception is needed: its statement is still there', () => {
  const names = statements.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining([...Object.keys(readersOfAll), ...Object.keys(looserUnderPolicies)]),
  )
})
