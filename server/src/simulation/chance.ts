/** The next of a row of numbers, 0 ≤ x < 1. */
export type Chance = () => number

const golden = 0x9e3779b9

/** The same row for the same seed and purpose, so that two agents don't share their luck. No secret may hang on it. */
export function createChance(seed: number, purpose: string): Chance {
  let state = [...purpose].reduce(
    (mixed, letter) => Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193),
    seed ^ golden,
  )
  return () => {
    state = (state + golden) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}
