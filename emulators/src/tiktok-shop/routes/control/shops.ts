import { seedCoupons, seedProducts } from '../../seed/seed-goods.ts'
import { addShop } from '../../seed/seed-sample-shop.ts'
import { writePastChats } from '../../store/past-chats.ts'
import { setProductStatus } from '../../store/products.ts'
import { moveReturn } from '../../store/returns.ts'
import { secondsNow } from '../../store/store.ts'
import type { ProductStatus, ReturnStatus } from '../../store/trade-model.ts'
import { announce } from '../../webhooks.ts'
import {
  BadWish,
  type ControlRoute,
  optionalNumber,
  optionalText,
  wantedShop,
  wantedText,
} from './control-route.ts'

const returnStatuses: readonly ReturnStatus[] = [
  'REFUND_OR_RETURN_REQUEST_REJECT',
  'AWAITING_BUYER_SHIP',
  'BUYER_SHIPPED_ITEM',
  'REJECT_RECEIVE_PACKAGE',
  'AWAITING_BUYER_RESPONSE',
  'RETURN_OR_REFUND_REQUEST_SUCCESS',
  'RETURN_OR_REFUND_REQUEST_CANCEL',
  'RETURN_OR_REFUND_REQUEST_COMPLETE',
]
const productStatuses: readonly ProductStatus[] = [
  'ACTIVATE',
  'SELLER_DEACTIVATED',
  'PLATFORM_DEACTIVATED',
  'FREEZE',
]

export const shopRoutes: readonly ControlRoute[] = [
  {
    method: 'POST',
    path: '/_play/shops',
    does: 'opens another shop of the sample seller { name, region?, timeZone?, currency?, goods? }; goods false leaves it empty',
    handle: (call) => {
      const { store } = call
      const seller = [...store.sellers.values()][0]
      if (!seller) throw new BadWish('There is no seller.')
      const shop = addShop(store, seller, {
        name: wantedText(call, 'name'),
        region: optionalText(call, 'region') ?? 'US',
        timeZone: optionalText(call, 'timeZone') ?? 'America/New_York',
        currency: optionalText(call, 'currency') ?? 'USD',
      })
      if (call.body.goods !== false) {
        seedProducts(store, shop)
        seedCoupons(store, shop)
      }
      return shop
    },
  },
  {
    method: 'POST',
    path: '/_play/shops/{shopId}/past-chats',
    does: 'writes chats of the past without announcing them { conversations?, days?, messagesEach? }; 20, 90 and 4 without',
    handle: (call) => {
      const shop = call.store.shops.get(call.params.shopId ?? '')
      if (!shop) throw new BadWish(`There is no shop ${call.params.shopId}.`)
      const wanted = {
        conversations: optionalNumber(call, 'conversations') ?? 20,
        days: optionalNumber(call, 'days') ?? 90,
        messagesEach: optionalNumber(call, 'messagesEach') ?? 4,
      }
      if (Object.values(wanted).some((number) => number < 1 || number > 10_000))
        throw new BadWish('conversations, days and messagesEach are numbers from 1 to 10000.')
      return { written: writePastChats(call.store, shop, wanted) }
    },
  },
  {
    method: 'POST',
    path: '/_play/returns/{returnId}/status',
    does: `moves a return on { status: ${returnStatuses.join(' | ')} }`,
    handle: (call) => {
      const one = call.store.returns.get(call.params.returnId ?? '')
      const status = returnStatuses.find((known) => known === call.body.status)
      if (!one) throw new BadWish(`There is no return ${call.params.returnId}.`)
      if (!status) throw new BadWish(`status must be one of ${returnStatuses.join(', ')}.`)
      moveReturn(call.store, one, status, status === 'BUYER_SHIPPED_ITEM' ? 'BUYER' : 'SELLER')
      return one
    },
  },
  {
    method: 'POST',
    path: '/_play/products/{productId}/status',
    does: `changes a product's status { status: ${productStatuses.join(' | ')}, reason? }`,
    handle: (call) => {
      const product = call.store.products.get(call.params.productId ?? '')
      const status = productStatuses.find((known) => known === call.body.status)
      if (!product) throw new BadWish(`There is no product ${call.params.productId}.`)
      if (!status) throw new BadWish(`status must be one of ${productStatuses.join(', ')}.`)
      setProductStatus(call.store, product, status, optionalText(call, 'reason') ?? '')
      return product
    },
  },
  {
    method: 'POST',
    path: '/_play/orders/{orderId}/review',
    does: 'rates the first line of an order that has arrived { stars, title?, content? }',
    handle: (call) => {
      const order = call.store.orders.get(call.params.orderId ?? '')
      const line = order?.lines[0]
      const rating = optionalNumber(call, 'stars')
      if (!order || !line || order.deliveredAt === null) throw new BadWish('The order has not arrived.')
      if (rating === null || ![1, 2, 3, 4, 5].includes(rating)) throw new BadWish('stars must be 1 to 5.')
      const review = {
        id: call.store.newId(),
        shopId: order.shopId,
        buyerUserId: order.buyerUserId,
        orderId: order.id,
        productId: line.productId,
        skuId: line.skuId,
        rating,
        title: optionalText(call, 'title') ?? '',
        content: optionalText(call, 'content') ?? '',
        createdAt: secondsNow(call.store),
      }
      call.store.reviews.set(review.id, review)
      return review
    },
  },
  {
    method: 'POST',
    path: '/_play/authorization/expiring',
    does: 'announces that the permission ends in 30 days { shopId? }, webhook 7',
    handle: (call) => {
      const endsAt = secondsNow(call.store) + 30 * 86_400
      announce(call.store, wantedShop(call).id, 7, {
        message: 'The authorization ends in 30 days.',
        expiration_time: String(endsAt),
      })
      return { endsAt }
    },
  },
  {
    method: 'POST',
    path: '/_play/authorization/revoke',
    does: 'the seller takes the permission back from every app { shopId? }, webhook 6',
    handle: (call) => {
      const shop = wantedShop(call)
      for (const grant of call.store.grants.values())
        if (grant.sellerId === shop.sellerId) grant.revokedAt = secondsNow(call.store)
      announce(call.store, shop.id, 6, { message: 'The seller has ended the authorization.' })
      return {}
    },
  },
]
