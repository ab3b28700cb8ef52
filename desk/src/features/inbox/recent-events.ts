import type { LiveEvent } from '@quaydesk/contract'

/** Longer than a call to the server may take, so that an event can't fall between its answer's reading and arrival. */
const keptMs = 20_000
const keptAtMost = 500

/**
 * What came live of late. An answer may have been read before an event and arrive after it; whoever takes the
 * answer applies these once more.
 */
export function createRecentEvents(now: () => number) {
  let kept: { at: number; event: LiveEvent }[] = []
  return {
    add(events: readonly LiveEvent[]) {
      const at = now()
      kept = [...kept.filter((one) => one.at > at - keptMs), ...events.map((event) => ({ at, event }))].slice(
        -keptAtMost,
      )
    },
    /** What was asked for from now on is newer than all of these. */
    forget() {
      kept = []
    },
    all: (): LiveEvent[] => kept.filter((one) => one.at > now() - keptMs).map((one) => one.event),
  }
}
