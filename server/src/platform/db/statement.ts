import { placeholderArguments } from './placeholder-arguments.ts'
import type { TypedSql } from './sql.ts'

declare const row: unique symbol

/** A named statement with its values, ready to run. PostgreSQL plans it once per connection. */
export type Statement<Row> = {
  readonly name: string
  readonly text: string
  readonly values: unknown[]
  readonly [row]?: Row
}

/** A statement as a test sees it: its text does not depend on the arguments. */
export type RegisteredStatement = {
  readonly name: string
  readonly text: string
  readonly parameters: number
}

// A statement without arguments is called without any.
type ParametersOf<Arguments> = Record<never, never> extends Arguments ? [] : [Arguments]

// PostgreSQL cuts names of prepared statements at 63 bytes, so two long ones could be taken for one another.
const namePattern = /^[a-z][A-Za-z]*\.[a-z][A-Za-z0-9]*$/
const maxNameLength = 63

const registry = new Map<string, RegisteredStatement>()

/**
 * Defines a statement once, at the top of a `queries.ts`, under a name like `inbox.findConversation`.
 * The text must be the same for all arguments: optional conditions are written `($1::uuid is null or …)`.
 */
export function statement<Row, Arguments extends object = Record<never, never>>(
  name: string,
  build: (parameters: Arguments) => TypedSql<Row>,
): (...parameters: ParametersOf<Arguments>) => Statement<Row> {
  if (!namePattern.test(name) || name.length > maxNameLength) {
    throw new Error(
      `"${name}" is no statement's name: write domain.verbNoun in at most ${maxNameLength} letters.`,
    )
  }
  if (registry.has(name)) throw new Error(`There are two statements named "${name}".`)
  const example = build(placeholderArguments<Arguments>(name))
  registry.set(name, { name, text: example.text, parameters: example.values.length })
  return (...[parameters]) => {
    const built = build(parameters as Arguments)
    return { name, text: built.text, values: built.values }
  }
}

/** Every statement of the modules loaded so far, so that a test can prepare and explain them all. */
export function registeredStatements(): RegisteredStatement[] {
  return [...registry.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}
