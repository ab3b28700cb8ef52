import type { Store } from '../../store/store.ts'
import type { ControlRoute } from './control-route.ts'

const rows = (map: ReadonlyMap<string, unknown>) => [...map.values()]

/** Everything as JSON, save the bytes of pictures and what apps keep to themselves. */
export const stateRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/_play/state',
    does: 'lists everything: shops, buyers, conversations with messages, sessions, orders, settings, faults',
    handle: ({ store, clock }) => ({
      now: clock.now(),
      held: clock.held,
      settings: store.settings,
      apps: rows(store.apps),
      sellers: rows(store.sellers),
      shops: rows(store.shops),
      grants: rows(store.grants),
      buyers: rows(store.buyers),
      conversations: rows(store.conversations),
      sessions: [...store.sessions.values()].flat(),
      products: rows(store.products),
      orders: rows(store.orders),
      parcels: rows(store.parcels),
      returns: rows(store.returns),
      cancellations: rows(store.cancellations),
      coupons: rows(store.coupons),
      reviews: rows(store.reviews),
      images: [...store.images.values()].map(({ name, mime, width, height }) => ({
        name,
        mime,
        width,
        height,
      })),
      apiFaults: store.apiFaults,
      webhookFaults: store.webhookFaults,
      quotaUsed: Object.fromEntries(store.quotaUsed),
    }),
  },
  {
    method: 'GET',
    path: '/_play/conversations/{id}',
    does: 'shows one conversation with its messages and sessions',
    handle: ({ store, params }) => ({
      conversation: store.conversations.get(params.id ?? '') ?? null,
      sessions: store.sessions.get(params.id ?? '') ?? [],
    }),
  },
  {
    method: 'GET',
    path: '/_play/webhooks',
    does: 'lists the webhooks sent, each with its attempts; ?shopId= and ?type= choose',
    handle: ({ store, query }) => ({ webhooks: chosenDeliveries(store, query) }),
  },
  {
    method: 'GET',
    path: '/_play/calls',
    does: 'lists the calls of the API that came in; ?path= chooses by a part of the path',
    handle: ({ store, query }) => ({
      calls: store.calls.filter((call) => call.path.includes(query.get('path') ?? '')),
    }),
  },
]

function chosenDeliveries(store: Store, query: URLSearchParams) {
  const shopId = query.get('shopId')
  const type = query.get('type')
  return store.deliveries.filter(
    (one) => (shopId === null || one.shopId === shopId) && (type === null || one.type === Number(type)),
  )
}
