import { type Names, type Pattern, patternOf } from './fresh-names.ts'
import type { Cell, Change } from './sample-rows.ts'

export type BareStatement = {
  readonly text: string
  /** @param shiftMs how much later than the sample this is written */
  values(names: Names, shiftMs: number): (string | null)[]
}

type Parameter = { readonly type: string; readonly pattern: Pattern; readonly at: number | null }

/** All these changes in one statement; values that occur several times are sent once. */
export function bareStatement(changes: readonly Change[], samples: readonly string[]): BareStatement {
  const parameters = new Map<string, { number: number; parameter: Parameter }>()
  const parameterOf = ({ column: { type }, value }: Cell): string => {
    if (value === null) return 'null'
    const key = `${type} ${value}`
    const number = parameters.get(key)?.number ?? parameters.size + 1
    const at = type === 'timestamp with time zone' ? instantOf(value) : null
    parameters.set(key, { number, parameter: { type, pattern: patternOf(value, samples), at } })
    return `$${number}::${type}`
  }
  const writes = changes.map((change) => writeOf(change, parameterOf))
  const last = writes.pop()
  const before = writes.map((write, index) => `w${index} as (${write})`)
  const all = [...parameters.values()].map(({ parameter }) => parameter)
  return {
    text: before.length > 0 ? `with ${before.join(',\n')}\n${last}` : `${last}`,
    values: (names, shiftMs) =>
      all.map(({ pattern, at }) => (at === null ? pattern(names) : new Date(at + shiftMs).toISOString())),
  }
}

function writeOf(change: Change, parameterOf: (cell: Cell) => string): string {
  const { table, cells } = change
  if (change.kind === 'insert') {
    const columns = cells.map(({ column }) => column.name).join(', ')
    return `insert into ${table} (${columns}) values (${cells.map(parameterOf).join(', ')})`
  }
  const equal = (each: Cell) => `${each.column.name} = ${parameterOf(each)}`
  return `update ${table} set ${cells.map(equal).join(', ')} where ${change.keys.map(equal).join(' and ')}`
}

/** PostgreSQL's own writing of an instant in UTC. */
const instantOf = (value: string): number => Date.parse(value.replace(' ', 'T').replace(/\+00$/, 'Z'))
