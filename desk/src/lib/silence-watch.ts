/** The server says where it stands every half minute, to everybody: more than this is no silence but a dead line. */
export const deadAfterMs = 45_000

/**
 * Notices that a connection which still counts as open has died: a laptop that slept, another Wi-Fi, a router that
 * forgot. The browser may not say so for a quarter of an hour, in which the desk would show yesterday's lights.
 */
export function createSilenceWatch(now: () => number, onDead: () => void) {
  let heardAt: number | null = null
  return {
    heard() {
      heardAt = now()
    },
    /** The line is down and known to be: nothing to watch until it speaks again. */
    rest() {
      heardAt = null
    },
    check() {
      if (heardAt === null || now() - heardAt <= deadAfterMs) return
      heardAt = null
      onDead()
    },
  }
}
