import { describe, expect, test } from 'vitest'
import { registeredStatements, sql, statement } from './index.ts'

type Parameters = { id: string; at: Date; tags: string[] }

describe('a statement', () => {
  test('is sent by its name, with the arguments as parameters', () => {
    const find = statement(
      'tests.find',
      (p: Parameters) =>
        sql<{ id: string }>`select id from t where id = ${p.id} and at < ${p.at} and tag = any (${p.tags})`,
    )
    const at = new Date(0)
    expect(find({ id: 'x', at, tags: ['a'] })).toEqual({
      name: 'tests.find',
      text: 'select id from t where id = $1 and at < $2 and tag = any ($3)',
      values: ['x', at, ['a']],
    })
  })

  test('is called without arguments when it takes none', () => {
    const all = statement('tests.all', () => sql<{ id: string }>`select id from t`)
    expect(all()).toEqual({ name: 'tests.all', text: 'select id from t', values: [] })
  })

  test('takes pieces of SQL as text', () => {
    const columns = sql`id, at`
    const list = statement(
      'tests.list',
      (p: { id: string }) => sql`select ${columns} from t where id = ${p.id}`,
    )
    expect(list({ id: 'x' }).text).toBe('select id, at from t where id = $1')
  })

  test('is registered with its text and its number of parameters before it was ever called', () => {
    statement(
      'tests.move',
      ({ from, to }: { from: Date; to: Date }) =>
        sql`update t set at = ${to.toISOString()} where at = ${from}`,
    )
    expect(registeredStatements()).toContainEqual({
      name: 'tests.move',
      text: 'update t set at = $1 where at = $2',
      parameters: 2,
    })
  })

  test('has a name of its own', () => {
    statement('tests.same', () => sql`select 1`)
    expect(() => statement('tests.same', () => sql`select 2`)).toThrow('two statements named "tests.same"')
  })

  test.each(['find', 'Tests.find', 'tests.find-one', `tests.${'f'.repeat(60)}`])(
    'is not called %s',
    (name) => {
      expect(() => statement(name, () => sql`select 1`)).toThrow(/is no statement's name/)
    },
  )

  test('may not have a text that grows with a list', () => {
    const insert = (p: { ids: string[] }) => sql`insert into t values ${[...p.ids][0]}`
    expect(() => statement('tests.grow', insert)).toThrow(/"tests.grow" depends on a list/)
  })
})
