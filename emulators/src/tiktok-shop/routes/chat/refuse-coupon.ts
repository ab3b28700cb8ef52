import { ApiProblem } from '../../api-problem.ts'
import type { Shop } from '../../store/chat-model.ts'
import { type Store, secondsNow } from '../../store/store.ts'

/** One coupon card every two seconds and shop. */
const pauseMs = 2_000

/**
 * Lets a running coupon of the seller's own pass that is made for the chat and not for customers who come back.
 * @throws ApiProblem 45111017 for any other, 45111012 for one too soon after the last
 */
export function refuseCoupon(store: Store, shop: Shop, couponId: string): void {
  const coupon = store.coupons.get(couponId)
  const now = secondsNow(store)
  const sendable =
    coupon?.shopId === shop.id &&
    coupon.from <= now &&
    now < coupon.until &&
    coupon.createdBy === 'SELLER' &&
    coupon.display !== 'LIVE' &&
    coupon.segment !== 'REPEAT_CUSTOMERS'
  if (!sendable) throw new ApiProblem(45111017)
  const last = store.couponSentAt.get(shop.id)
  if (last !== undefined && store.clock.now() < last + pauseMs) throw new ApiProblem(45111012)
  store.couponSentAt.set(shop.id, store.clock.now())
}
