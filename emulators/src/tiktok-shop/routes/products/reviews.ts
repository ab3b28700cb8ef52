import { type ApiRoute, type ShopCall, textsField } from '../../api-call.ts'
import { ApiProblem } from '../../api-problem.ts'
import { pageOf, sortable, sortOrder } from '../../paging.ts'
import type { Review } from '../../store/trade-model.ts'

const problem = 25000001
const mostProducts = 50

export const reviewRoutes: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/review_rating/202605/product_reviews/search',
    scope: null,
    cipher: 'required',
    support: 'partial',
    note: 'shape known from one client only; in no OpenAPI document yet',
    handle: (call) => {
      const productIds = textsField(call, 'tiktok_product_ids', problem)
      if (productIds !== null && productIds.length > mostProducts)
        throw new ApiProblem(problem, `tiktok_product_ids names at most ${mostProducts}.`)
      const from = instant(call, 'review_start_time', 0)
      const until = instant(call, 'review_end_time', Number.POSITIVE_INFINITY)
      const found = [...call.store.reviews.values()].filter(
        (review) =>
          review.shopId === call.shop.id &&
          (productIds === null || productIds.includes(review.productId)) &&
          review.createdAt >= from &&
          review.createdAt < until,
      )
      const page = pageOf(call, found, (one) => sortable(one.createdAt) + one.id, {
        order: sortOrder(call, 'DESC', problem),
        to: 100,
        code: problem,
      })
      return {
        reviews: page.rows.map(presentReview),
        next_page_token: page.next_page_token,
        total_count: found.length,
      }
    },
  },
]

function instant(call: ShopCall, name: string, otherwise: number): number {
  const given = call.body[name]
  if (given === undefined) return otherwise
  const at = typeof given === 'string' ? Date.parse(given) : Number.NaN
  if (Number.isNaN(at)) throw new ApiProblem(problem, `${name} must be a time like 2026-11-02T10:00:00Z.`)
  return at / 1000
}

function presentReview(review: Review) {
  return {
    review_id: review.id,
    rating: review.rating,
    title: review.title,
    content: review.content,
    review_media: [],
    tiktok_product_id: review.productId,
    sku_id: review.skuId,
    order_id: review.orderId,
    review_time: new Date(review.createdAt * 1000).toISOString(),
  }
}
