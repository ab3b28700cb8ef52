import template, { type RawValue, type Sql } from 'sql-template-tag'

declare const row: unique symbol

/** SQL text with its parameters; `Row` is what one of its rows looks like. */
export type TypedSql<Row> = Sql & { readonly [row]?: Row }

/** Builds SQL. Every `${value}` becomes a parameter, save another piece of `sql`, which becomes text. */
export function sql<Row = never>(
  strings: TemplateStringsArray,
  ...values: readonly RawValue[]
): TypedSql<Row> {
  return template(strings, ...values)
}
