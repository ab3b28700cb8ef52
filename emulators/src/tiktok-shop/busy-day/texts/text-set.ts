import type { Kind } from '../kinds.ts'

/**
 * What buyers of one language write. `{a|b}` is a choice; `$product`, `$size`, `$colour`, `$order` and `$tracking` are
 * taken from the buyer's real order.
 */
export type TextSet = {
  readonly questions: Readonly<Record<Exclude<Kind, 'wordless'>, Lines>>
  readonly openers: Lines
  /** A last line after the question. */
  readonly afterthoughts: Lines
  readonly thanks: Lines
  /** Before the question is asked again. */
  readonly insistence: Lines
  readonly hello: Lines
}

export type Lines = readonly [string, ...string[]]
