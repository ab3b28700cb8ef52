/** The header has whole seconds and an answer travels for a while; what lies within this is no difference. */
const toleranceMs = 2_500

/** What the server's clock is ahead of the desk's, in ms, by the `Date` header of an answer that came at `now`. */
export function clockOffset(header: string | null, now: number): number | null {
  const said = header === null ? Number.NaN : Date.parse(header)
  if (Number.isNaN(said)) return null
  const ahead = said - now
  return Math.abs(ahead) <= toleranceMs ? 0 : ahead
}

let offset = 0

/** Learns from an answer of the server what time it has. */
export function readServerClock(response: Pick<Response, 'headers'>): void {
  offset = clockOffset(response.headers.get('date'), Date.now()) ?? offset
}

/**
 * The server's time as well as the desk knows it. Waits, lights and deadlines are the server's instants: by the clock
 * of a laptop that is a minute off, a writing lease of 30 s would have run out before it is seen.
 */
export const serverNow = (): number => Date.now() + offset
