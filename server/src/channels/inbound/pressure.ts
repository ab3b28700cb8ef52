/**
 * Keeps what is stored from running away from what is processed: above a limit, senders get their acknowledgement only when a batch
 * has made room. Nothing is turned away, senders just slow down to the speed at which screens see their messages.
 */
export type Pressure = {
  stored(deliveries: number): void
  /** @param emptied whether nothing was left, by whichever process it was taken */
  processed(deliveries: number, emptied: boolean): void
  /** Resolves at once, or when there is room again; at the latest after `patienceMs`, for what is stored is safe and may be acknowledged. */
  room(): Promise<void>
}

export function createPressure({ limit, patienceMs }: { limit: number; patienceMs: number }): Pressure {
  let waiting = 0
  let relieved: (() => void)[] = []
  return {
    stored: (deliveries) => {
      waiting += deliveries
    },
    processed: (deliveries, emptied) => {
      waiting = emptied ? 0 : Math.max(0, waiting - deliveries)
      if (waiting >= limit) return
      const senders = relieved
      relieved = []
      for (const relieve of senders) relieve()
    },
    room: () => {
      if (waiting < limit) return Promise.resolve()
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, patienceMs)
        relieved.push(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    },
  }
}
