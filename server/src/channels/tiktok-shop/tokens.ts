import { z } from 'zod'
import type { AppCredentials, Grant } from '../authorizations/authorizer.ts'
import { Rejected } from '../errors.ts'
import { failureOf, failureWithoutAnswer } from './failures.ts'
import { readCapped, retryAfterSecondsOf } from './read-answer.ts'
import { SecondsAsMs } from './types.ts'

const Tokens = z.object({
  access_token: z.string().min(1),
  // Both are instants and no durations, whatever their names say (guide "Authorization", 202407).
  access_token_expire_in: SecondsAsMs,
  refresh_token: z.string().min(1),
  refresh_token_expire_in: SecondsAsMs,
  open_id: z.string().min(1),
  seller_name: z.string().catch(''),
  seller_base_region: z.string().catch(''),
  user_type: z.int().nullish(),
  granted_scopes: z.array(z.string()).nullish(),
})
const Answer = z.object({ code: z.int(), request_id: z.string().nullish(), data: z.unknown().optional() })

const patienceMs = 10_000
const largestAnswerBytes = 100_000
/** 1 creator, 3 partner: neither has a shop to serve. */
const sellerType = 0

type Wanted =
  | { readonly grant_type: 'authorized_code'; readonly auth_code: string }
  | { readonly grant_type: 'refresh_token'; readonly refresh_token: string }

/**
 * Exchanges a code, or a refresh token, for tokens. These two calls bear no signature: the secret itself stands in the address.
 * @throws one of the six errors of errors.ts
 */
export async function fetchTokens(
  authUrl: string,
  { appKey, appSecret }: AppCredentials,
  wanted: Wanted,
  { now, signal }: { readonly now: number; readonly signal: AbortSignal },
): Promise<Grant> {
  const path = wanted.grant_type === 'refresh_token' ? 'refresh' : 'get'
  const query = new URLSearchParams({ app_key: appKey, app_secret: appSecret, ...wanted })
  const { httpStatus, text, retryAfterSeconds } = await get(
    `${authUrl}/api/v2/token/${path}?${query}`,
    now,
    signal,
  )
  const answer = parse(text)
  if (answer?.code !== 0)
    throw failureOf({
      kind: 'other',
      httpStatus,
      code: answer?.code ?? null,
      requestId: answer?.request_id ?? null,
      retryAfterSeconds,
    })
  const tokens = Tokens.safeParse(answer.data)
  if (!tokens.success) throw new Rejected({ reason: 'unreadable-answer' })
  return grantOf(tokens.data)
}

async function get(url: string, now: number, signal: AbortSignal) {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    })
    return {
      httpStatus: response.status,
      text: (await readCapped(response, largestAnswerBytes)).toString(),
      retryAfterSeconds: retryAfterSecondsOf(response.headers.get('retry-after'), now),
    }
  } catch (error) {
    throw failureWithoutAnswer('other', error)
  }
}

function parse(text: string): z.infer<typeof Answer> | null {
  try {
    return Answer.safeParse(JSON.parse(text)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function grantOf(tokens: z.infer<typeof Tokens>): Grant {
  if ((tokens.user_type ?? sellerType) !== sellerType) throw new Rejected({ reason: 'not-a-seller' })
  return {
    accountId: tokens.open_id,
    sellerName: tokens.seller_name,
    region: tokens.seller_base_region,
    scopes: tokens.granted_scopes ?? [],
    accessToken: tokens.access_token,
    accessExpiresAt: tokens.access_token_expire_in,
    refreshToken: tokens.refresh_token,
    refreshExpiresAt: tokens.refresh_token_expire_in,
  }
}
