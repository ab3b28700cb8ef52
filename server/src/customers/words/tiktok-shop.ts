import type { OrderStatus, ParcelStatus, ReturnKind, ReturnStatus } from '@quaydesk/contract'

// The words of TikTok Shop's order, fulfillment and return_refund interfaces, versions 202309 to 202507. A word that came later is
// `other`: it is shown as the platform writes it.

const orderStatuses: Readonly<Record<string, OrderStatus>> = {
  UNPAID: 'unpaid',
  ON_HOLD: 'on-hold',
  AWAITING_SHIPMENT: 'to-ship',
  PARTIALLY_SHIPPING: 'partly-shipped',
  AWAITING_COLLECTION: 'awaiting-collection',
  IN_TRANSIT: 'in-transit',
  DELIVERED: 'delivered',
  COMPLETED: 'completed',
  CANCELLED: 'cancelled',
  // So spelt in the webhook.
  CANCEL: 'cancelled',
}

const parcelStatuses: Readonly<Record<string, ParcelStatus>> = {
  TO_FULFILL: 'preparing',
  PROCESSING: 'preparing',
  FULFILLING: 'in-transit',
  COMPLETED: 'delivered',
  CANCELLED: 'cancelled',
}

const returnKinds: Readonly<Record<string, ReturnKind>> = {
  REFUND: 'refund',
  RETURN_AND_REFUND: 'return',
  REPLACEMENT: 'replacement',
}

const returnStatuses: Readonly<Record<string, ReturnStatus>> = {
  AWAITING_BUYER_SHIP: 'awaiting-parcel',
  BUYER_SHIPPED_ITEM: 'sent-back',
  REJECT_RECEIVE_PACKAGE: 'rejected',
  AWAITING_BUYER_RESPONSE: 'awaiting-buyer',
}

/** Returns, replacements and cancellations end their words alike: RETURN_OR_REFUND_REQUEST_PENDING, CANCELLATION_REQUEST_PENDING. */
const requestEndings: readonly (readonly [RegExp, ReturnStatus])[] = [
  [/_REQUEST_PENDING$/, 'requested'],
  [/_REQUEST_REJECT(ED)?$/, 'rejected'],
  [/_REQUEST_SUCCESS$/, 'approved'],
  [/_REQUEST_CANCEL(LED)?$/, 'withdrawn'],
  [/_REQUEST_COMPLETED?$/, 'completed'],
]

const found = <T>(words: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined

/** Our words for TikTok Shop's. */
export const tiktokShopWords = {
  orderStatus: (word: string): OrderStatus => found(orderStatuses, word) ?? 'other',
  parcelStatus: (word: string): ParcelStatus => found(parcelStatuses, word) ?? 'other',
  /** Of a return; cancellations come by a way of their own. */
  returnKind: (word: string): ReturnKind => found(returnKinds, word) ?? 'return',
  returnStatus: (word: string): ReturnStatus =>
    found(returnStatuses, word) ?? requestEndings.find(([ending]) => ending.test(word))?.[1] ?? 'other',
}
