export type End = 'above' | 'below'

/** Numbers of the first and the last row that are drawn. */
type Drawn = { startIndex: number; endIndex: number }

/** The rows that are held, by number and count, and what may be asked for. */
export type Reading = {
  first: number
  count: number
  moreAbove: boolean
  moreBelow: boolean
  /** A page or a reading anew is under way: asking for another would break it off. */
  busy: boolean
  failed: boolean
}

/**
 * Asks for the page beyond an end of which rows are drawn. A list tells once that its end was reached; whoever came
 * there while something else was read rests there, and is served when that is over. What failed isn't asked for
 * again by itself, but when the reader moves.
 */
export function createEndWatch(ask: (end: End) => void) {
  let drawn: Drawn | null = null
  let reading: Reading | null = null
  const look = () => {
    if (!drawn || !reading || reading.busy) return
    const { first, count, moreAbove, moreBelow } = reading
    const above = moreAbove && drawn.startIndex <= first
    const below = moreBelow && drawn.endIndex >= first + count - 1
    if (!above && !below) return
    // Several rows may be drawn before the page asked for shows as under way.
    reading = { ...reading, busy: true }
    ask(above ? 'above' : 'below')
  }
  return {
    draws(range: Drawn) {
      drawn = range
      look()
    },
    reads(next: Reading) {
      const over = reading?.busy === true && !next.busy && !next.failed
      reading = next
      if (over) look()
    },
  }
}
