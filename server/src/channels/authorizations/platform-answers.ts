import { ExpectedError, Invalid, TooMany, Unavailable } from '../../platform/errors.ts'
import { RateLimited, Rejected, Unauthorised, Unconfirmed, Unreachable } from '../errors.ts'

/** How long a member waits for a platform in a dialog before he is told that it doesn't answer. */
const patienceMs = 15_000

/** Does something with the platform while a member waits; its troubles become answers that say what to do. */
export async function askPlatform<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  try {
    return await work(AbortSignal.timeout(patienceMs))
  } catch (error) {
    throw answerTo(error)
  }
}

function answerTo(error: unknown): unknown {
  if (error instanceof ExpectedError) return error
  if (error instanceof RateLimited)
    return new TooMany('The platform asks to wait. Try again in a moment.', error)
  if (error instanceof Rejected)
    return new Invalid(
      'The platform refuses this. Check the app key, the secret and the service id, and authorize again.',
      {
        reason: error.failure,
      },
    )
  if (error instanceof Unauthorised)
    return new Invalid('The platform no longer knows this authorization. Connect the seller account again.')
  if (error instanceof Unreachable || error instanceof Unconfirmed)
    return new Unavailable('The platform does not answer. Nothing was changed; try again in a minute.')
  return error
}
