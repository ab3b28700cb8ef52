import { z } from 'zod'
import type { ReviewFact } from '../../../customers/index.ts'
import { endpoints } from '../endpoints.ts'
import { type Puller, sourceOf } from './asked.ts'
import { Words } from './shapes.ts'

const Id = z.union([z.string().min(1), z.int().transform(String)])
const Time = z.union([
  z.int().transform((time) => (time > 9_999_999_999 ? time : time * 1000)),
  z.string().transform((time) => Date.parse(time)),
])

/** As one client uses it; the official description has no such endpoint, so whatever it leaves out is left out here. */
const Reviews = z.object({
  reviews: z
    .array(
      z.object({
        review_id: Id,
        rating: z.union([z.number(), z.string().transform(Number)]).pipe(z.number().min(1).max(5)),
        title: Words,
        content: Words,
        tiktok_product_id: Id,
        order_id: Id.nullish(),
        create_time: Time.nullish(),
      }),
    )
    .nullish(),
  next_page_token: z.string().nullish(),
})

const dayMs = 86_400_000
const maxPages = 10

/** The reviews of a day (UTC). */
export const pullReviews: Puller = async ({ client, account, request, signal }) => {
  const from = Date.parse(`${request.externalId}T00:00:00Z`)
  const reviews: ReviewFact[] = []
  let page: string | null = ''
  for (let pages = 0; page !== null && pages < maxPages; pages++) {
    const listed: z.infer<typeof Reviews> = await client.call(
      account,
      {
        method: 'POST',
        path: endpoints.reviewSearch,
        query: { page_size: '100', ...(page === '' ? {} : { page_token: page }) },
        body: {
          review_start_time: new Date(from).toISOString(),
          review_end_time: new Date(from + dayMs).toISOString(),
        },
        data: Reviews,
        purpose: 'read',
      },
      signal,
    )
    for (const one of listed.reviews ?? []) {
      const writtenAt = one.create_time ?? from
      reviews.push({
        ...sourceOf(request),
        externalId: one.review_id,
        updatedAt: writtenAt,
        readAt: request.now,
        orderExternalId: one.order_id ?? null,
        productExternalId: one.tiktok_product_id,
        stars: Math.round(one.rating),
        title: one.title,
        text: one.content ?? '',
        writtenAt,
      })
    }
    page = listed.next_page_token || null
  }
  return reviews.length > 0 ? [{ kind: 'reviews', reviews }] : []
}
