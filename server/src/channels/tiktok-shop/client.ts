import { z } from 'zod'
import type { Clock } from '../../platform/clock.ts'
import type { Log } from '../../platform/log.ts'
import { RateLimited, Rejected, Unconfirmed } from '../errors.ts'
import { storableTexts } from '../storable.ts'
import type { RequestPurpose, TiktokShopAccount, TiktokShopCredentials } from './accounts.ts'
import { accessTokenExpired, type CallKind, failureOf, failureWithoutAnswer } from './failures.ts'
import { readCapped, retryAfterSecondsOf } from './read-answer.ts'
import { signRequest } from './sign.ts'
import { createThrottle } from './throttle.ts'

export type ApiCall<T> = {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  /** Goes out as JSON. A form goes out as it is and takes no part in the signature. */
  readonly body?: object | FormData
  /** Only what we use of the answer's `data`. */
  readonly data: z.ZodType<T>
  readonly purpose: RequestPurpose
  /** send: may have been taken although no answer came. */
  readonly kind?: CallKind
  /** Some endpoints are about the seller and refuse to be told a shop. */
  readonly ofSeller?: true
}

/** Signed calls. All that fails is one of the six errors of errors.ts. */
export type TiktokShopClient = {
  call<T>(account: TiktokShopAccount, call: ApiCall<T>, signal: AbortSignal): Promise<T>
}

const Envelope = z.object({
  code: z.int(),
  data: z.unknown().optional(),
  request_id: z.string().max(200).nullish(),
})

type Answer = {
  readonly httpStatus: number
  /** Null if it is none of the platform's. */
  readonly envelope: z.infer<typeof Envelope> | null
  readonly retryAfterSeconds: number | null
}

/** Below what a reply may take altogether (outbound/within-time.ts). */
const patienceMs = 9_000
const largestAnswerBytes = 8_000_000
const maxThrottleKeys = 20_000

export function createTiktokShopClient({
  clock,
  log,
}: {
  readonly clock: Clock
  readonly log: Log
}): TiktokShopClient {
  const throttle = createThrottle({ maxKeys: maxThrottleKeys })

  const ask = async <T>(
    account: TiktokShopAccount,
    credentials: TiktokShopCredentials,
    call: ApiCall<T>,
    signal: AbortSignal,
  ): Promise<Answer> => {
    const key = throttleKeyOf(credentials, call)
    const wait = throttle.take(key, clock.now())
    if (wait > 0) throw new RateLimited({ retryAfterSeconds: wait })
    await account.spend(call.purpose)
    const answer = await exchange(account.apiUrl, credentials, call, clock.now(), signal)
    if (answer.envelope?.code === 0) throttle.wentWell(key)
    return answer
  }

  const failed = <T>(credentials: TiktokShopCredentials, call: ApiCall<T>, answer: Answer): Error => {
    const { httpStatus, envelope, retryAfterSeconds } = answer
    const code = envelope?.code ?? null
    const requestId = envelope?.request_id ?? null
    const { method, kind = 'other' } = call
    const error = failureOf({ kind, httpStatus, code, requestId, retryAfterSeconds })
    const endpoint = `${method} ${endpointOf(call.path)}`
    log.warn({ endpoint, code, httpStatus, requestId, failure: error.name }, 'TikTok Shop refuses a call')
    if (error instanceof RateLimited)
      throttle.wasTooFast(throttleKeyOf(credentials, call), clock.now(), error.retryAfterSeconds)
    return error
  }

  return {
    call: async (account, call, signal) => {
      let credentials = await account.credentials()
      let answer = await ask(account, credentials, call, signal)
      if (answer.envelope?.code === accessTokenExpired) {
        await account.refresh(credentials.accessToken)
        credentials = await account.credentials()
        answer = await ask(account, credentials, call, signal)
      }
      if (answer.envelope?.code !== 0) throw failed(credentials, call, answer)
      return dataOf(call, answer.envelope)
    },
  }
}

async function exchange<T>(
  apiUrl: string,
  credentials: TiktokShopCredentials,
  call: ApiCall<T>,
  now: number,
  signal: AbortSignal,
): Promise<Answer> {
  const { method, kind = 'other' } = call
  const { url, headers, body } = signedRequest(apiUrl, credentials, call, now)
  try {
    const response = await fetch(url, {
      method,
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    })
    const text = (await readCapped(response, largestAnswerBytes)).toString()
    return {
      httpStatus: response.status,
      envelope: envelopeOf(text),
      retryAfterSeconds: retryAfterSecondsOf(response.headers.get('retry-after'), now),
    }
  } catch (error) {
    throw failureWithoutAnswer(kind, error)
  }
}

function signedRequest<T>(
  apiUrl: string,
  { appKey, appSecret, accessToken, cipher }: TiktokShopCredentials,
  call: ApiCall<T>,
  now: number,
) {
  const isForm = call.body instanceof FormData
  const json = call.body === undefined || isForm ? null : JSON.stringify(call.body)
  const query = {
    ...call.query,
    app_key: appKey,
    timestamp: String(Math.floor(now / 1000)),
    ...(call.ofSeller || cipher === null ? {} : { shop_cipher: cipher }),
  }
  const sign = signRequest({ path: call.path, query, body: json, appSecret })
  return {
    url: `${apiUrl}${call.path}?${new URLSearchParams({ ...query, sign })}`,
    headers: {
      'x-tts-access-token': accessToken,
      // Of a form fetch writes the type itself, with its boundary.
      ...(isForm ? {} : { 'content-type': 'application/json' }),
    },
    body: call.body instanceof FormData ? call.body : json,
  }
}

function envelopeOf(text: string): z.infer<typeof Envelope> | null {
  try {
    return Envelope.safeParse(JSON.parse(text, storableTexts)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function dataOf<T>({ data, kind, method, path }: ApiCall<T>, envelope: z.infer<typeof Envelope>): T {
  const parsed = data.safeParse(envelope.data ?? {})
  if (parsed.success) return parsed.data
  if (kind === 'send') throw new Unconfirmed(`${method} ${endpointOf(path)} answers in a new way.`)
  throw new Rejected({ reason: 'unreadable-answer' })
}

const endpointOf = (path: string) => path.replace(/\/\d{7,}(?=\/|$)/g, '/{id}')

const throttleKeyOf = ({ appKey, cipher }: TiktokShopCredentials, { method, path }: ApiCall<unknown>) =>
  `${appKey} ${cipher ?? ''} ${method} ${endpointOf(path)}`
