/** One measured number, and the limit it is held to where there is one. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly limit?: { readonly atLeast: number } | { readonly atMost: number }
  /** The runs behind a median. */
  readonly runs?: readonly number[]
}

export function isReached({ value, limit }: Figure): boolean {
  if (limit === undefined) return true
  return 'atLeast' in limit ? value >= limit.atLeast : value <= limit.atMost
}

/** Its line on the screen. */
export function lineOf(figure: Figure): string {
  const { name, value, unit, limit, runs } = figure
  const of = (number: number) => `${rounded(number)} ${unit}`.trim()
  const median = runs === undefined ? '' : ` (median of ${runs.map(rounded).join(', ')})`
  if (limit === undefined) return `${name}: ${of(value)}${median}`
  const asked = 'atLeast' in limit ? `at least ${of(limit.atLeast)}` : `at most ${of(limit.atMost)}`
  return `${name}: ${of(value)}${median} · ${asked}: ${isReached(figure) ? 'reached' : 'MISSED'}`
}

/** Three figures say all that a run repeats. */
export const rounded = (value: number): number =>
  value >= 100 ? Math.round(value) : Number(value.toPrecision(3))

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  if (middle === undefined) throw new Error('There is no median of nothing.')
  return middle
}
