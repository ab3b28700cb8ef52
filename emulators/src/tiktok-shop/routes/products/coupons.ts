import { type ApiRoute, type ShopCall, textsField } from '../../api-call.ts'
import { ApiProblem } from '../../api-problem.ts'
import { pageOf, sortable } from '../../paging.ts'
import type { Shop } from '../../store/chat-model.ts'
import { secondsNow } from '../../store/store.ts'
import type { Coupon } from '../../store/trade-model.ts'

const problem = 25000001
const scope = null
const note = 'asks for no scope, because its name is not known for sure'

export const couponRoutes: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/promotion/202406/coupons/search',
    scope,
    cipher: 'required',
    support: 'partial',
    note,
    handle: (call) => {
      const statuses = textsField(call, 'status', problem)
      const displays = textsField(call, 'display_type', problem)
      const keyword = call.body.title_keyword
      const found = ownCoupons(call).filter(
        (coupon) =>
          (statuses === null || statuses.includes(statusOf(coupon, secondsNow(call.store)))) &&
          (displays === null || displays.includes(coupon.display)) &&
          (typeof keyword !== 'string' || coupon.title.includes(keyword)),
      )
      const page = pageOf(call, found, (one) => sortable(one.from) + one.id, {
        order: 'DESC',
        to: 100,
        otherwise: 50,
        code: problem,
      })
      return {
        coupons: page.rows.map((coupon) => presentCoupon(call.shop, coupon, secondsNow(call.store))),
        next_page_token: page.next_page_token,
        total_count: found.length,
      }
    },
  },
  {
    method: 'GET',
    path: '/promotion/202406/coupons/{coupon_id}',
    scope,
    cipher: 'required',
    support: 'partial',
    note,
    handle: (call) => {
      const coupon = ownCoupons(call).find((one) => one.id === call.params.coupon_id)
      if (!coupon) throw new ApiProblem(problem, 'coupon_id names no coupon of this shop.')
      return { coupon: presentCoupon(call.shop, coupon, secondsNow(call.store)) }
    },
  },
]

const ownCoupons = ({ store, shop }: ShopCall): Coupon[] =>
  [...store.coupons.values()].filter((coupon) => coupon.shopId === shop.id)

const statusOf = (coupon: Coupon, now: number): string =>
  now < coupon.from ? 'NOT_START' : now < coupon.until ? 'ONGOING' : 'EXPIRED'

function presentCoupon(shop: Shop, coupon: Coupon, now: number) {
  const period = { start_time: coupon.from, end_time: coupon.until }
  return {
    id: coupon.id,
    title: coupon.title,
    status: statusOf(coupon, now),
    display_type: coupon.display,
    target_buyer_segment: coupon.segment,
    creation_source: coupon.createdBy === 'SELLER' ? 'SELLER_CENTER' : 'PLATFORM',
    product_scope: 'FULL_SHOP',
    discount: { type: 'PERCENT_OFF', percentage: String(coupon.percentOff) },
    threshold: { type: 'MIN_SPEND', min_spend: { amount: coupon.threshold, currency: shop.currency } },
    claim_duration: period,
    redemption_duration: { type: 'ABSOLUTE', ...period },
    create_time: coupon.from,
    update_time: coupon.from,
  }
}
