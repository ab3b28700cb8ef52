import { createHash } from 'node:crypto'
import { figuresOf } from '../busy-day/figures.ts'
import type { Buyer, Shop } from '../store/chat-model.ts'
import type { Store } from '../store/store.ts'
import { samplePicturesOf, stickersOf } from './drawings.ts'
import type { BuyerLine, FaultLine, PhoneState, PlayedBuyer } from './phone-state.ts'
import { isNotice, latestText, presentChat, seenByBuyer } from './present-chat.ts'
import { presentOrders, presentProducts } from './present-orders.ts'

const mostBuyers = 60

/**
 * All that the page shows for a shop and the buyer who is played.
 * @param tabs user ids of buyers to tell of even if others have crowded them out of the list
 */
export function presentPhone(
  store: Store,
  shop: Shop,
  buyer: Buyer | null,
  tabs: readonly string[],
): PhoneState {
  const state = {
    shops: [...store.shops.values()].map(({ id, name, avatar, currency }) => ({
      id,
      name,
      avatar,
      currency,
    })),
    shop: {
      id: shop.id,
      welcome: shop.welcome,
      robot: shop.robot,
      canAcceptChat: shop.canAcceptChat,
    },
    buyers: presentBuyers(store, shop, buyer ? [...tabs, buyer.userId] : tabs),
    buyer: buyer && presentPlayed(store, shop, buyer),
    products: presentProducts(store, shop.id),
    stickers: stickersOf(store),
    pictures: samplePicturesOf(store),
    faults: presentFaults(store),
    webhooks: presentWebhooks(store, shop),
    busyDay: figuresOf(store),
  }
  return { tag: createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 16), ...state }
}

/** Those who are in talk first, the latest on top; then those who have ordered here, then those who never did anything. */
function presentBuyers(store: Store, shop: Shop, tabs: readonly string[]): BuyerLine[] {
  const conversations = store.conversationsOfShop.get(shop.id) ?? []
  const buyersOfOrders = new Set([...store.orders.values()].map((order) => order.buyerUserId))
  const talking = conversations
    .filter((one) => one.messages.length > 0)
    .sort((one, other) => latestAt(other.messages) - latestAt(one.messages))
    .map((one) => one.buyerUserId)
  const ordering = [...store.orders.values()]
    .filter((order) => order.shopId === shop.id)
    .map((order) => order.buyerUserId)
  const idle = [...store.buyers.keys()].filter((userId) => !buyersOfOrders.has(userId)).toReversed()
  const known = new Set([...new Set([...talking, ...ordering, ...idle])].slice(0, mostBuyers))
  for (const userId of tabs) known.add(userId)
  const byBuyer = new Map(conversations.map((one) => [one.buyerUserId, one]))
  return [...known].flatMap((userId) => {
    const buyer = store.buyers.get(userId)
    if (!buyer) return []
    const words = (byBuyer.get(userId)?.messages ?? []).filter((one) => seenByBuyer(one) && !isNotice(one))
    const latest = words.at(-1)
    return [
      {
        userId,
        nickname: buyer.nickname,
        avatar: buyer.avatar,
        latest: latest ? latestText(latest).slice(0, 80) : '',
        latestType: latest?.type ?? '',
        latestAt: latest?.createdAt ?? null,
        latestByShop: latest !== undefined && latest.role !== 'BUYER',
        heard: words.filter((one) => one.role !== 'BUYER').length,
      },
    ]
  })
}

const latestAt = (messages: readonly { readonly createdAt: number }[]) => messages.at(-1)?.createdAt ?? 0

function presentPlayed(store: Store, shop: Shop, buyer: Buyer): PlayedBuyer {
  const conversation = store.conversationsOfShop.get(shop.id)?.find((one) => one.buyerUserId === buyer.userId)
  const session = conversation && store.sessions.get(conversation.id)?.at(-1)
  return {
    userId: buyer.userId,
    nickname: buyer.nickname,
    conversationId: conversation?.id ?? null,
    chat: conversation ? presentChat(store, conversation) : [],
    ratingAsked: session !== undefined && session.endedAt !== null && session.rating === null,
    sessionOpen: session !== undefined && session.endedAt === null,
    orders: presentOrders(store, shop.id, buyer.userId),
  }
}

const presentFaults = (store: Store): FaultLine[] => [
  ...store.webhookFaults.map(({ kind, remaining }) => ({
    of: 'webhooks' as const,
    kind,
    code: null,
    status: null,
    remaining,
  })),
  ...store.apiFaults.map(({ kind, code, status, remaining }) => ({
    of: 'api' as const,
    kind,
    code,
    status,
    remaining,
  })),
]

function presentWebhooks(store: Store, shop: Shop): PhoneState['webhooks'] {
  const sent = store.deliveries.filter((one) => one.shopId === shop.id)
  return {
    sent: sent.length,
    delivered: sent.filter((one) => one.outcome === 'delivered').length,
    connected: [...store.grants.values()].some(
      (grant) => grant.sellerId === shop.sellerId && grant.revokedAt === null,
    ),
  }
}
