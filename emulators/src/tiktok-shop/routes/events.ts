import { type ApiRoute, textField } from '../api-call.ts'
import { ApiProblem } from '../api-problem.ts'
import type { WebhookAddress } from '../store/access-model.ts'
import { secondsNow } from '../store/store.ts'
import { topics } from '../webhooks.ts'

const known = new Set<string>(Object.values(topics))
const longestAddress = 255

export const eventRoutes: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/event/202309/webhooks',
    scope: null,
    cipher: 'required',
    support: 'supported',
    handle: ({ store, shop }) => {
      const addresses = [...(store.webhookAddresses.get(shop.id)?.values() ?? [])]
      return {
        total_count: addresses.length,
        webhooks: addresses.map((one) => ({
          event_type: one.eventType,
          address: one.address,
          create_time: one.createdAt,
          update_time: one.updatedAt,
        })),
      }
    },
  },
  {
    method: 'PUT',
    path: '/event/202309/webhooks',
    scope: null,
    cipher: 'required',
    support: 'partial',
    note: 'the topics sent here; https and a host without port only when told to be strict',
    handle: (call) => {
      const eventType = textField(call, 'event_type', 36009004)
      const address = textField(call, 'address', 36009004)
      if (!known.has(eventType)) throw new ApiProblem(36009004, `event_type ${eventType} is not sent here.`)
      refuseBadAddress(address, call.store.settings.strictWebhookAddresses)
      const { store, shop } = call
      const addresses = store.webhookAddresses.get(shop.id) ?? new Map<string, WebhookAddress>()
      const now = secondsNow(store)
      const createdAt = addresses.get(eventType)?.createdAt ?? now
      addresses.set(eventType, { eventType, address, createdAt, updatedAt: now })
      store.webhookAddresses.set(shop.id, addresses)
      return {}
    },
  },
  {
    method: 'DELETE',
    path: '/event/202309/webhooks',
    scope: null,
    cipher: 'required',
    support: 'supported',
    handle: (call) => {
      call.store.webhookAddresses.get(call.shop.id)?.delete(textField(call, 'event_type', 36009004))
      return {}
    },
  },
]

function refuseBadAddress(address: string, strict: boolean): void {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || address.length > longestAddress || !/^https?:$/.test(url.protocol))
    throw new ApiProblem(36009004, `address must be a URL of at most ${longestAddress} characters.`)
  const bareIp = /^[\d.]+$|^\[/.test(url.hostname)
  if (strict && (url.protocol !== 'https:' || url.port !== '' || bareIp))
    throw new ApiProblem(36009004, 'address must be https, with a host name and no port.')
}
