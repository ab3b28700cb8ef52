/**
 * Calls at once, then at most once per `everyMs`, and once more after the last wish, so that the last state is
 * never missed.
 */
export function createThrottle(run: () => void, everyMs: number, now: () => number) {
  let last = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | null = null
  const fire = () => {
    timer = null
    last = now()
    run()
  }
  return {
    wish() {
      if (timer !== null) return
      const due = last + everyMs - now()
      if (due <= 0) fire()
      else timer = setTimeout(fire, due)
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
