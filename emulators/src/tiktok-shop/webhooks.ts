import { type Outcome, sendWithRetries } from '../core/webhook-sender.ts'
import { takeFault } from './faults.ts'
import { signWebhook } from './sign-webhook.ts'
import type { App } from './store/access-model.ts'
import { type DeliveryRecord, remember } from './store/records.ts'
import { type Store, secondsNow } from './store/store.ts'

/** Topics by number, as the platform's overview of webhooks has them (May 2026). */
export const topics = {
  1: 'ORDER_STATUS_CHANGE',
  4: 'PACKAGE_UPDATE',
  5: 'PRODUCT_STATUS_CHANGE',
  6: 'SELLER_DEAUTHORIZATION',
  7: 'UPCOMING_AUTHORIZATION_EXPIRATION',
  11: 'CANCELLATION_STATUS_CHANGE',
  12: 'RETURN_STATUS_CHANGE',
  13: 'NEW_CONVERSATION',
  14: 'NEW_MESSAGE',
} as const

export type Topic = keyof typeof topics

const minute = 60_000
export const sendingPlan = {
  deadlineMs: 3_000,
  retryAfterMs: [2 * minute, 30 * minute, 180 * minute, 720 * minute],
}

/** Sends to every app that the shop's seller lets in. Nothing waits for it: the platform answers its callers first. */
export function announce(
  store: Store,
  shopId: string,
  type: Topic,
  data: Readonly<Record<string, unknown>>,
): void {
  const shop = store.shops.get(shopId)
  if (!shop) throw new Error(`No shop ${shopId}.`)
  for (const grant of store.grants.values()) {
    // The word that the permission has ended is the last one sent.
    if (grant.sellerId !== shop.sellerId || (grant.revokedAt !== null && type !== 6)) continue
    const app = store.apps.get(grant.appKey)
    const address = store.webhookAddresses.get(shopId)?.get(topics[type])?.address ?? app?.webhookAddress
    if (!app || !address) continue
    dispatch(store, app, writeDelivery(store, app, address, shopId, type, data))
  }
}

function writeDelivery(
  store: Store,
  app: App,
  address: string,
  shopId: string,
  type: Topic,
  data: Readonly<Record<string, unknown>>,
): DeliveryRecord {
  const notificationId = store.newId()
  const body = JSON.stringify({
    type,
    tts_notification_id: notificationId,
    shop_id: shopId,
    timestamp: secondsNow(store) + store.settings.clockSkewSeconds,
    data,
  })
  const fault = takeFault(store.webhookFaults, (one) => one.type === null || one.type === type)
  const late = fault?.kind === 'late' ? (fault.delaySeconds ?? 60) : null
  const record: DeliveryRecord = {
    notificationId,
    type,
    shopId,
    appKey: app.appKey,
    address,
    body,
    fault: fault?.kind ?? null,
    lateBySeconds: late,
    attempts: [],
    outcome: 'waiting',
  }
  return remember(store.deliveries, record)
}

function dispatch(store: Store, app: App, record: DeliveryRecord): void {
  if (record.fault === 'lost') {
    record.outcome = 'lost'
    return
  }
  if (record.fault === 'reordered') {
    record.outcome = 'held'
    return
  }
  if (record.lateBySeconds !== null) {
    store.clock.at(store.clock.now() + record.lateBySeconds * 1000, () => send(store, app, record))
    return
  }
  const held = store.deliveries.filter((one) => one.outcome === 'held' && one.shopId === record.shopId)
  for (const one of held) one.outcome = 'waiting'
  const copies = record.fault === 'duplicate' ? [record, record] : [record]
  store.clock.during(inOrder([...copies, ...held], (one) => send(store, app, one)))
}

async function inOrder(records: readonly DeliveryRecord[], run: (one: DeliveryRecord) => Promise<void>) {
  for (const one of records) await run(one)
}

function send(store: Store, app: App, record: DeliveryRecord): Promise<void> {
  const secret = record.fault === 'bad-signature' ? `not ${app.appSecret}` : app.appSecret
  return sendWithRetries(
    store.clock,
    sendingPlan,
    {
      address: record.address,
      body: record.body,
      headers: { authorization: signWebhook(app.appKey, secret, record.body) },
    },
    (attempt, outcome: Outcome) => {
      record.attempts.push(attempt)
      record.outcome = outcome
    },
  )
}
