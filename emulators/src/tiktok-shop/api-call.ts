import type { Received } from '../core/http.ts'
import { ApiProblem, type ProblemCode } from './api-problem.ts'
import type { App, Grant } from './store/access-model.ts'
import type { Shop } from './store/chat-model.ts'
import type { Store } from './store/store.ts'

/** A call that has passed all checks but those of its own parameters. */
export type ApiCall = {
  readonly store: Store
  readonly received: Received
  readonly params: Readonly<Record<string, string>>
  /** The parsed object of the body; empty where none was sent. */
  readonly body: Readonly<Record<string, unknown>>
  readonly app: App
  readonly grant: Grant
}

export type ShopCall = ApiCall & { readonly shop: Shop }

/** How much of the platform's behaviour a route has. */
export type Support = 'supported' | 'partial'

type RouteFacts = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** As in the platform's OpenAPI document, version included. */
  readonly path: string
  /** The permission it asks for; null for none. */
  readonly scope: string | null
  readonly support: Support
  /** What is left out, or where the shape is known from. */
  readonly note?: string
  /** Counts towards the daily quota of customer-service calls. */
  readonly counted?: true
}

/** The answer is the envelope's `data`. */
export type ApiRoute = RouteFacts &
  (
    | { readonly cipher: 'required'; readonly handle: (call: ShopCall) => unknown }
    | { readonly cipher: 'forbidden'; readonly handle: (call: ApiCall) => unknown }
  )

/** A whole number from the query. @throws ApiProblem `code` if it is missing without a default, or out of bounds */
export function wholeParam(
  call: ApiCall,
  name: string,
  bounds: { readonly from: number; readonly to: number; readonly otherwise?: number },
  code: ProblemCode,
): number {
  const given = call.received.query.get(name)
  if (given === null && bounds.otherwise !== undefined) return bounds.otherwise
  const value = Number(given)
  if (given === null || !Number.isInteger(value) || value < bounds.from || value > bounds.to)
    throw new ApiProblem(code, `${name} must be a whole number from ${bounds.from} to ${bounds.to}.`)
  return value
}

/** A text of the body. @throws ApiProblem `code` if it is missing or none */
export function textField(call: ApiCall, name: string, code: ProblemCode): string {
  const value = call.body[name]
  if (typeof value !== 'string' || value === '') throw new ApiProblem(code, `${name} must be a text.`)
  return value
}

/** A list of texts of the body; null where it isn't given. @throws ApiProblem `code` if it is something else */
export function textsField(call: ApiCall, name: string, code: ProblemCode): readonly string[] | null {
  const value = call.body[name]
  if (value === undefined) return null
  if (!Array.isArray(value) || !value.every((one): one is string => typeof one === 'string'))
    throw new ApiProblem(code, `${name} must be a list of texts.`)
  return value.length === 0 ? null : value
}

/** A number of the body; null where it isn't given. @throws ApiProblem `code` if it is something else */
export function numberField(call: ApiCall, name: string, code: ProblemCode): number | null {
  const value = call.body[name]
  if (value === undefined) return null
  if (typeof value !== 'number') throw new ApiProblem(code, `${name} must be a number.`)
  return value
}
