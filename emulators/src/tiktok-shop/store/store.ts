import type { Clock } from '../../core/clock.ts'
import { createIdentifiers } from '../../core/identifiers.ts'
import { createRandom, type Random } from '../../core/random.ts'
import type { ApiFault, WebhookFault } from '../faults.ts'
import { defaultSettings, type StandInSettings } from '../settings.ts'
import type { App, AuthCode, Grant, Seller, WebhookAddress } from './access-model.ts'
import type { Buyer, ChatSession, Conversation, Shop } from './chat-model.ts'
import type { CallRecord, DeliveryRecord, StoredImage } from './records.ts'
import type { Cancellation, Coupon, Order, Parcel, Product, ReturnOrder, Review } from './trade-model.ts'

/** Everything the stand-in knows, in memory. */
export type Store = {
  readonly clock: Clock
  readonly random: Random
  readonly settings: StandInSettings
  /** Own address, known once it listens; pictures are served there. */
  origin: string
  readonly newId: () => string
  /** Calls that may have changed something. */
  changes: number

  readonly apps: Map<string, App>
  readonly sellers: Map<string, Seller>
  readonly shops: Map<string, Shop>
  readonly grants: Map<string, Grant>
  readonly codes: Map<string, AuthCode>
  tokenSerial: number

  /** By user id. */
  readonly buyers: Map<string, Buyer>
  readonly conversations: Map<string, Conversation>
  /** The same by shop: a thousand shops are polled here. */
  readonly conversationsOfShop: Map<string, Conversation[]>
  /** By conversation, oldest first. */
  readonly sessions: Map<string, ChatSession[]>
  /** By conversation: takes back the waiting for its silence. */
  readonly silenceWaits: Map<string, () => void>
  readonly images: Map<string, StoredImage>

  readonly products: Map<string, Product>
  readonly orders: Map<string, Order>
  readonly parcels: Map<string, Parcel>
  readonly returns: Map<string, ReturnOrder>
  readonly cancellations: Map<string, Cancellation>
  readonly coupons: Map<string, Coupon>
  readonly reviews: Map<string, Review>

  /** By shop, then by event type. */
  readonly webhookAddresses: Map<string, Map<string, WebhookAddress>>
  readonly deliveries: DeliveryRecord[]
  readonly calls: CallRecord[]
  /** Counted calls by app, shop and day. */
  readonly quotaUsed: Map<string, number>
  /** Calls of the running second by app, shop and route. */
  readonly secondsUsed: Map<string, { readonly second: number; readonly used: number }>
  /** By shop, milliseconds. */
  readonly couponSentAt: Map<string, number>
  readonly apiFaults: ApiFault[]
  readonly webhookFaults: WebhookFault[]
}

export function createStore(clock: Clock, seed: number, settings: Partial<StandInSettings> = {}): Store {
  return {
    clock,
    random: createRandom(seed),
    settings: { ...defaultSettings, ...settings },
    origin: '',
    newId: createIdentifiers(clock.now),
    changes: 0,
    apps: new Map(),
    sellers: new Map(),
    shops: new Map(),
    grants: new Map(),
    codes: new Map(),
    tokenSerial: 0,
    buyers: new Map(),
    conversations: new Map(),
    conversationsOfShop: new Map(),
    sessions: new Map(),
    silenceWaits: new Map(),
    images: new Map(),
    products: new Map(),
    orders: new Map(),
    parcels: new Map(),
    returns: new Map(),
    cancellations: new Map(),
    coupons: new Map(),
    reviews: new Map(),
    webhookAddresses: new Map(),
    deliveries: [],
    calls: [],
    quotaUsed: new Map(),
    secondsUsed: new Map(),
    couponSentAt: new Map(),
    apiFaults: [],
    webhookFaults: [],
  }
}

/** Whole seconds, the unit of nearly every time on this platform. */
export const secondsNow = (store: Store): number => Math.floor(store.clock.now() / 1000)
