import { setTimeout as pause } from 'node:timers/promises'

const pollMilliseconds = 10
const defaultTimeoutMilliseconds = 15_000

type Patience = { readonly timeoutMilliseconds?: number }

/**
 * Waits until `condition` returns something truthy and returns that. A condition that throws counts as not
 * met; when the time is up, what it threw last is thrown on.
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  { timeoutMilliseconds = defaultTimeoutMilliseconds }: Patience = {},
): Promise<T> {
  const giveUpAt = performance.now() + timeoutMilliseconds
  let cause: unknown
  do {
    try {
      const result = await condition()
      if (result) return result
      cause = undefined
    } catch (error) {
      cause = error
    }
    await pause(pollMilliseconds)
  } while (performance.now() < giveUpAt)
  throw new Error(`This did not become true within ${timeoutMilliseconds} ms: ${condition}`, { cause })
}
