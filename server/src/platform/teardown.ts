import type { Log } from './log.ts'

export type Teardown = {
  /** What was started last is ended first. */
  add(name: string, end: () => Promise<void>): void
  /** Ends everything once, however often it is called. One that fails doesn't keep the others open. */
  run(): Promise<void>
  /** Ctrl-C and the service manager's stop end everything; a second Ctrl-C ends the process at once. */
  onSignals(): void
}

/** Longer than a stop of the database takes; then the process ends anyhow and says what hung. */
const patienceMs = 20_000

export function createTeardown(log: Log): Teardown {
  const ends: { name: string; end: () => Promise<void> }[] = []
  let running: Promise<void> | undefined
  const endAll = async () => {
    for (const { name, end } of ends.reverse()) {
      try {
        await end()
      } catch (err) {
        log.error({ err, part: name }, 'a part did not end as it should')
      }
    }
  }
  const run = () => {
    running ??= endAll()
    return running
  }
  const stop = (signal: NodeJS.Signals) => {
    if (running) process.exit(130)
    log.info({ signal }, 'stopping')
    setTimeout(() => {
      log.error('stopping took too long')
      process.exit(1)
    }, patienceMs).unref()
    void run().then(() => process.exit(0))
  }
  return {
    add: (name, end) => {
      ends.push({ name, end })
    },
    run,
    onSignals: () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
    },
  }
}
