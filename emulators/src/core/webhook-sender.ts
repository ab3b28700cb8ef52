import type { Clock } from './clock.ts'

export type WebhookRequest = {
  readonly address: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

export type Attempt = {
  /** Milliseconds since 1970, on the stand-in's clock. */
  readonly at: number
  /** What was answered; null if nothing was, in time or at all. */
  readonly status: number | null
  readonly error: string | null
}

export type SendingPlan = {
  readonly deadlineMs: number
  /** Waits between one attempt and the next; after the last it is given up. */
  readonly retryAfterMs: readonly number[]
}

export type Outcome = 'delivered' | 'waiting' | 'dropped'

/**
 * Sends until it is answered with 200 or the plan is used up. The first attempt has ended when this resolves; later ones
 * run on the clock.
 */
export async function sendWithRetries(
  clock: Clock,
  plan: SendingPlan,
  request: WebhookRequest,
  onAttempt: (attempt: Attempt, outcome: Outcome) => void,
): Promise<void> {
  const attemptNumber = async (number: number): Promise<void> => {
    const attempt = await attemptOnce(clock, plan.deadlineMs, request)
    const wait = plan.retryAfterMs[number]
    if (attempt.status === 200) return onAttempt(attempt, 'delivered')
    if (wait === undefined) return onAttempt(attempt, 'dropped')
    onAttempt(attempt, 'waiting')
    clock.at(clock.now() + wait, () => attemptNumber(number + 1))
  }
  await attemptNumber(0)
}

async function attemptOnce(clock: Clock, deadlineMs: number, request: WebhookRequest): Promise<Attempt> {
  const at = clock.now()
  try {
    const answer = await fetch(request.address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...request.headers },
      body: request.body,
      redirect: 'manual',
      // Of the machine's time, not the play clock's: it bounds how long a program may hold the line.
      signal: AbortSignal.timeout(deadlineMs),
    })
    await answer.arrayBuffer()
    return { at, status: answer.status, error: null }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return { at, status: null, error: cause instanceof Error ? cause.message : String(cause) }
  }
}
