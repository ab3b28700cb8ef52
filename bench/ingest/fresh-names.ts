import { randomBytes, randomUUID } from 'node:crypto'

/** For each sampled name, the one that stands in its place. */
export type Names = ReadonlyMap<string, string>
export type Pattern = (names: Names) => string

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/
const timeOrdered = '7'

/** New names of the kind of the sampled ones: what is ordered by time stays so, for that is what an index feels. */
export function freshNames(samples: readonly string[]): Map<string, string> {
  return new Map(samples.map((sample) => [sample, freshName(sample)]))
}

function freshName(sample: string): string {
  if (!uuid.test(sample)) return randomBytes(sample.length).toString('base64url').slice(0, sample.length)
  if (sample[14] !== timeOrdered) return randomUUID()
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-${timeOrdered}${randomUUID().slice(15)}`
}

/** A value with its sampled names cut out once, so that filling it in costs next to nothing. */
export function patternOf(value: string, samples: readonly string[]): Pattern {
  const cut = value.split(new RegExp(`(${samples.map(escaped).join('|')})`))
  if (cut.length === 1) return () => value
  return (names) =>
    cut.map((piece, index) => (index % 2 === 1 ? (names.get(piece) ?? piece) : piece)).join('')
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
