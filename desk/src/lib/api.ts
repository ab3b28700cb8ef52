import { ApiError } from '@quaydesk/contract'
import { ApiFailure } from './api-failure.ts'
import { readServerClock } from './server-clock.ts'

/** A schema of the contract, by the one thing that is needed of it. */
export type Shape<T> = { parse(value: unknown): T }
export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>
type Asked = { query?: Query; signal?: AbortSignal | undefined; timeLimitMs?: number }

/** The answer has no body, or nobody reads it. */
export const noAnswer: Shape<void> = { parse: () => undefined }

const usualTimeLimitMs = 15_000

/** Lists go as one parameter per value; what is null or undefined is left out. */
export function addressOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

async function readFailure(response: Response): Promise<ApiFailure> {
  const body: unknown = await response.json().catch(() => null)
  const error = ApiError.safeParse(body)
  if (error.success) return new ApiFailure(error.data.code, error.data.message, error.data.details)
  return new ApiFailure('Unreadable', '', { status: response.status })
}

async function call<T>(
  method: string,
  path: string,
  shape: Shape<T>,
  body: unknown,
  asked: Asked,
): Promise<T> {
  const limit = AbortSignal.timeout(asked.timeLimitMs ?? usualTimeLimitMs)
  const isForm = body instanceof FormData
  const init: RequestInit = {
    method,
    signal: asked.signal ? AbortSignal.any([asked.signal, limit]) : limit,
    headers: { accept: 'application/json' },
    credentials: 'same-origin',
  }
  if (body !== undefined) init.body = isForm ? body : JSON.stringify(body)
  if (body !== undefined && !isForm) init.headers = { ...init.headers, 'content-type': 'application/json' }
  let response: Response
  try {
    response = await fetch(addressOf(path, asked.query), init)
  } catch (cause) {
    // Whoever cancelled doesn't want to hear of it as a failure.
    if (asked.signal?.aborted) throw cause
    throw new ApiFailure('Unreachable', '', {}, cause)
  }
  readServerClock(response)
  if (!response.ok) throw await readFailure(response)
  try {
    return shape.parse(response.status === 204 || shape === noAnswer ? undefined : await response.json())
  } catch (cause) {
    throw new ApiFailure('Unreadable', '', { status: response.status }, cause)
  }
}

/** The server's API. Every call throws ApiFailure, save one that its own `signal` cancelled. */
export const api = {
  get: <T>(path: string, shape: Shape<T>, asked: Asked = {}) => call('GET', path, shape, undefined, asked),
  post: <T>(path: string, shape: Shape<T>, body?: unknown, asked: Asked = {}) =>
    call('POST', path, shape, body, asked),
  put: <T>(path: string, shape: Shape<T>, body?: unknown, asked: Asked = {}) =>
    call('PUT', path, shape, body, asked),
  patch: <T>(path: string, shape: Shape<T>, body?: unknown, asked: Asked = {}) =>
    call('PATCH', path, shape, body, asked),
  delete: <T>(path: string, shape: Shape<T>, body?: unknown, asked: Asked = {}) =>
    call('DELETE', path, shape, body, asked),
}
