import { namedId, namedToken } from '../../core/identifiers.ts'
import { drawPng } from '../../core/png.ts'
import type { App, Seller } from '../store/access-model.ts'
import type { Shop } from '../store/chat-model.ts'
import { imageUrl, keepDrawing } from '../store/images.ts'
import type { Store } from '../store/store.ts'
import { sampleBuyers } from './sample-orders.ts'
import { seedCoupons, seedProducts } from './seed-goods.ts'
import { seedBuyer } from './seed-orders.ts'
import { seedReviews } from './seed-reviews.ts'

/** Scopes of a seller's own app for customer service. */
const scopes = [
  'seller.customer_service',
  'seller.order.info',
  'seller.logistics',
  'seller.fulfillment.basic',
  'seller.return_refund.basic',
  'seller.product.basic',
]

export type SampleSeed = {
  readonly appSecret: string
  /** With buyers and what they have ordered; without where that was kept from before. */
  readonly withPast: boolean
}

/** Fills an empty store: one seller across borders with a shop in the US and one in the UK, and his registered app. */
export function seedSampleShop(store: Store, { appSecret, withPast }: SampleSeed): App {
  const seller: Seller = {
    id: namedId('seller', 'Harbor & Loom'),
    name: 'Harbor & Loom',
    openId: namedToken(32, 'open id', 'Harbor & Loom'),
    baseRegion: 'US',
  }
  store.sellers.set(seller.id, seller)
  const shops = [
    addShop(store, seller, {
      name: 'Harbor & Loom',
      region: 'US',
      timeZone: 'America/New_York',
      currency: 'USD',
    }),
    addShop(store, seller, {
      name: 'Harbor & Loom UK',
      region: 'GB',
      timeZone: 'Europe/London',
      currency: 'GBP',
    }),
  ]
  for (const shop of shops) {
    const products = seedProducts(store, shop)
    seedCoupons(store, shop)
    if (!withPast) continue
    for (const buyer of sampleBuyers)
      if (buyer.market === shop.region) seedBuyer(store, shop, products, buyer)
    seedReviews(store, shop)
  }
  return addApp(store, 'Quaydesk sandbox', appSecret)
}

function addApp(store: Store, name: string, appSecret: string): App {
  const app: App = {
    appKey: `6${namedToken(12, 'app key', name).toLowerCase()}`,
    appSecret,
    serviceId: namedId('service', name),
    name,
    scopes: [...scopes],
    redirectUrl: null,
    webhookAddress: null,
  }
  store.apps.set(app.appKey, app)
  return app
}

export function addShop(
  store: Store,
  seller: Seller,
  shop: Pick<Shop, 'name' | 'region' | 'timeZone' | 'currency'>,
): Shop {
  const added: Shop = {
    ...shop,
    id: namedId('shop', seller.id, shop.name),
    sellerId: seller.id,
    sellerType: 'CROSS_BORDER',
    cipher: `GCP_${namedToken(32, 'cipher', seller.id, shop.name)}`,
    code: `${shop.region}LC${namedToken(6, 'code', shop.name).toUpperCase()}`,
    imUserId: namedId('shop in chat', seller.id, shop.name),
    avatar: drawSign(store, shop.region),
    canAcceptChat: true,
    vacations: [],
    welcome: null,
    faq: [],
    robot: null,
  }
  store.shops.set(added.id, added)
  return added
}

/** A light waist dress on a ground of the market's colour. */
function drawSign(store: Store, region: string): string {
  const ground = region === 'GB' ? ([74, 104, 133] as const) : ([127, 163, 138] as const)
  const draw = () =>
    drawPng(96, 96, (x, y) => {
      const half = y < 40 ? 14 : 8 + (y - 40) * 0.45
      return y > 18 && y < 80 && Math.abs(x - 48) < half ? [245, 240, 230] : ground
    })
  return imageUrl(store, keepDrawing(store, `sign of ${region}`, { width: 96, height: 96 }, draw))
}
