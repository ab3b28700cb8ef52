import { randomBytes } from 'node:crypto'
import { type Answer, json, type Received } from '../core/http.ts'
import type { ApiRoute } from './api-call.ts'
import { ApiProblem, isProblemCode } from './api-problem.ts'
import { checkOrder, type Entry } from './checks.ts'
import { type ApiFault, takeFault } from './faults.ts'
import { spendQuota } from './quota.ts'
import { remember } from './store/records.ts'
import type { Store } from './store/store.ts'

/** `cut`: the line is to be closed without a word. */
export type ApiAnswer = Answer | 'cut'

/** Answers one call of the API, in the platform's envelope. */
export async function answerApi(
  store: Store,
  routes: readonly ApiRoute[],
  received: Received,
): Promise<ApiAnswer> {
  const requestId = newRequestId(store)
  const entry: Entry = { store, routes, received }
  const { path, method } = received
  const fault = takeFault(
    store.apiFaults,
    (one) => (one.path === null || path.includes(one.path)) && (one.method === null || one.method === method),
  )
  await pause(store.settings.latencyMs + (fault?.kind === 'slow' ? (fault.delayMs ?? 1_000) : 0))
  if (fault?.kind === 'cut-before') return 'cut'
  const { answer, code } = await outcome(entry, fault, requestId)
  remember(store.calls, {
    at: store.clock.now(),
    method,
    path,
    query: Object.fromEntries(received.query),
    status: answer.status,
    code,
    requestId,
    emptyBody: entry.emptyBody ?? null,
  })
  return fault?.kind === 'cut-after-accepting' ? 'cut' : answer
}

async function outcome(
  entry: Entry,
  fault: ApiFault | null,
  requestId: string,
): Promise<{ answer: Answer; code: number }> {
  try {
    for (const check of checkOrder) check.run(entry)
    if (fault?.kind === 'answer') throw problemOf(fault)
    const data = await handle(entry)
    return { answer: json(200, { code: 0, message: 'Success', data, request_id: requestId }), code: 0 }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    const body = { code: error.code, message: error.message, request_id: requestId }
    return { answer: json(fault?.status ?? error.status, body, error.headers), code: error.code }
  }
}

async function handle(entry: Entry): Promise<unknown> {
  const { store, received, route, params, app, grant, shop } = entry
  if (!route || !params || !app || !grant) throw new Error('The checks have left out a part of the call.')
  const call = { store, received, params, body: bodyOf(received), app, grant }
  if (route.cipher === 'forbidden') return route.handle(call)
  if (!shop) throw new Error('The checks have found no shop.')
  if (route.counted) spendQuota(store, app.appKey, shop.id)
  return route.handle({ ...call, shop })
}

function bodyOf(received: Received): Readonly<Record<string, unknown>> {
  const type = received.headers['content-type'] ?? ''
  if (received.body.length === 0 || type.startsWith('multipart/')) return {}
  if (!type.startsWith('application/json')) throw new ApiProblem(36009022)
  try {
    const body: unknown = JSON.parse(received.body.toString('utf8'))
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new ApiProblem(36009004, 'The body must be a JSON object.')
}

function problemOf(fault: ApiFault): ApiProblem {
  const code = fault.code ?? 36009003
  if (!isProblemCode(code)) throw new Error(`There is no problem ${code}.`)
  const wait = fault.retryAfterSeconds
  return new ApiProblem(code, undefined, wait === null ? {} : { 'retry-after': String(wait) })
}

/** A date-time and random digits, 34 characters in all, as the platform's. */
function newRequestId(store: Store): string {
  const stamp = new Date(store.clock.now()).toISOString().replace(/\D/g, '').slice(0, 14)
  return stamp + randomBytes(10).toString('hex').toUpperCase()
}

const pause = (milliseconds: number): Promise<void> =>
  milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve()
