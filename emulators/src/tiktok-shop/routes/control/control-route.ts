import type { PlayClock } from '../../../core/clock.ts'
import type { Buyer, Shop } from '../../store/chat-model.ts'
import type { Store } from '../../store/store.ts'

/** What a test, the sandbox's page or a load generator asks of the stand-in beside the platform's API. */
export type ControlCall = {
  readonly store: Store
  readonly clock: PlayClock
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
}

export type ControlRoute = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly does: string
  readonly handle: (call: ControlCall) => unknown
}

/** A wish that can't be fulfilled, answered with 400 and its sentence. */
export class BadWish extends Error {}

export function optionalText(call: ControlCall, name: string): string | null {
  const value = call.body[name]
  if (value === undefined || value === null) return null
  if (typeof value !== 'string') throw new BadWish(`${name} must be a text.`)
  return value
}

export function wantedText(call: ControlCall, name: string): string {
  const value = optionalText(call, name)
  if (value === null || value === '') throw new BadWish(`${name} is missing.`)
  return value
}

export function optionalNumber(call: ControlCall, name: string): number | null {
  const value = call.body[name]
  if (value === undefined || value === null) return null
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new BadWish(`${name} must be a number.`)
  return value
}

/** The shop that `shopId` names; without it the first. */
export function wantedShop(call: ControlCall): Shop {
  const id = optionalText(call, 'shopId')
  const shop = id === null ? [...call.store.shops.values()][0] : call.store.shops.get(id)
  if (!shop) throw new BadWish(`There is no shop ${id ?? 'at all'}.`)
  return shop
}

export function buyerOfPath(call: ControlCall): Buyer {
  const buyer = call.store.buyers.get(call.params.userId ?? '')
  if (!buyer) throw new BadWish(`There is no buyer ${call.params.userId}.`)
  return buyer
}
