const firstMs = 1_000
const longestMs = 30_000

/** How long to wait before the next try: doubling, up to half a minute, and never quite the same for everybody. */
export function pauseBefore(tries: number, random: number): number {
  return Math.min(longestMs, firstMs * 2 ** tries) * (0.5 + random / 2)
}
