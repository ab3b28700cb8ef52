import { parseArgs } from 'node:util'
import { type ShiftName, shiftNames } from './shifts.ts'

export type SimulationOptions = {
  /** First local day, such as 2026-06-01. */
  readonly from: string
  readonly days: number
  /** Per day, written by buyers unasked; what they make of the answers comes on top. */
  readonly messages: number
  readonly seed: number
  /** One agent each. */
  readonly shifts: readonly ShiftName[]
  /** Where the drawings go. */
  readonly output: string | undefined
}

/** A wish that can't be simulated; the sentence says what would be. */
export class UnknownWish extends Error {}

const mostDays = 92
const mostMessages = 20_000
const largestSeed = 2_147_483_647
const mostAgents = 20

/** @throws UnknownWish */
export function readOptions(parameters: readonly string[]): SimulationOptions {
  const { values } = parse(parameters)
  return {
    // A Monday of a month in which no clock is put forward or back.
    from: dateOf(values.from ?? '2026-06-01'),
    days: wholeOf('days', values.days ?? '1', mostDays),
    messages: wholeOf('messages', values.messages ?? '200', mostMessages),
    seed: wholeOf('seed', values.seed ?? '7', largestSeed),
    shifts: shiftsOf(values.agents ?? 'early,day,late'),
    output: values.output,
  }
}

function parse(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      options: {
        from: { type: 'string' },
        days: { type: 'string' },
        messages: { type: 'string' },
        seed: { type: 'string' },
        agents: { type: 'string' },
        output: { type: 'string' },
      },
    })
  } catch (error) {
    throw new UnknownWish(error instanceof Error ? error.message : String(error))
  }
}

function wholeOf(name: string, text: string, most: number): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= most) return number
  throw new UnknownWish(`--${name} must be a whole number from 1 to ${most}, not "${text}".`)
}

function dateOf(text: string): string {
  const at = Date.parse(`${text}T00:00:00Z`)
  if (Number.isFinite(at) && new Date(at).toISOString().startsWith(text) && text.length === 10) return text
  throw new UnknownWish(`--from must be a day like 2026-06-01, not "${text}".`)
}

function shiftsOf(text: string): ShiftName[] {
  const wanted = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const shifts = wanted.flatMap((name) => shiftNames.filter((known) => known === name))
  if (shifts.length === wanted.length && shifts.length <= mostAgents) return shifts
  throw new UnknownWish(
    `--agents must be up to ${mostAgents} shifts with commas between, of ${shiftNames.join(', ')}; not "${text}".`,
  )
}
