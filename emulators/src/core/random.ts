export type Random = {
  /** 0 ≤ x < 1 */
  next(): number
  /** Whole, `from` and `to` included. */
  between(from: number, to: number): number
  pick<T>(choices: readonly [T, ...T[]]): T
}

/** Mulberry32: small, fast, the same everywhere for the same seed. No secret may hang on it. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
  }
}
