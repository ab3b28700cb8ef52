import { mkdirSync, writeFileSync } from 'node:fs'
import { type Figure, isReached, lineOf, rounded } from './figure.ts'
import type { Machine } from './machine.ts'

export type Report = {
  /** The bench's name, as `npm run bench -- name` calls it. */
  readonly bench: string
  readonly machine: Machine
  readonly figures: readonly Figure[]
  /** What else the figures stand on: versions, sizes, durations. */
  readonly conditions: Readonly<Record<string, string | number>>
}

/** Prints a line per figure and keeps all in bench/results. The command fails if a limit is missed. */
export function reportFigures({ bench, machine, figures, conditions }: Report): void {
  for (const figure of figures) console.log(lineOf(figure))
  if (!figures.every(isReached)) process.exitCode = 1
  const day = new Date().toISOString().slice(0, 10)
  const kept = figures.map((figure) => ({
    ...figure,
    value: rounded(figure.value),
    ...(figure.runs ? { runs: figure.runs.map(rounded) } : {}),
    ...(figure.limit ? { reached: isReached(figure) } : {}),
  }))
  mkdirSync('bench/results', { recursive: true })
  writeFileSync(
    `bench/results/${day}-${bench}.json`,
    `${JSON.stringify({ bench, day, machine, conditions, figures: kept }, null, 2)}\n`,
  )
}
