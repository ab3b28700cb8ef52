import type { ChannelAdapter } from '../contract.ts'
import { RateLimited } from '../errors.ts'

/** Ends after so many milliseconds. */
export type Rest = (milliseconds: number) => Promise<void>

/** Longer waits are the platform's own and end the walk; shorter ones are those of our own speed limit. */
const longestSeconds = 10
const mostInARow = 30

/** The same lists, for somebody in no hurry: what is asked too fast is asked again after the short wait that it takes. */
export function waitingOut(adapter: ChannelAdapter, rest: Rest): ChannelAdapter {
  const { listThreads, listMessages } = adapter
  return {
    ...adapter,
    ...(listThreads && { listThreads: (...asked) => patiently(rest, () => listThreads(...asked)) }),
    ...(listMessages && { listMessages: (...asked) => patiently(rest, () => listMessages(...asked)) }),
  }
}

async function patiently<T>(rest: Rest, ask: () => Promise<T>): Promise<T> {
  for (let waits = 0; ; waits++) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof RateLimited) || error.retryAfterSeconds > longestSeconds || waits >= mostInARow)
        throw error
      await rest(error.retryAfterSeconds * 1_000)
    }
  }
}
