import type { ReviewFact } from './facts.ts'
import { digestOf, instant, storable, storableOrNull } from './stored-values.ts'

const titleLength = 500
const textLength = 5_000

/** A review's columns, named as in the table. */
export function reviewRow(fact: ReviewFact) {
  const content = {
    order_external_id: fact.orderExternalId,
    product_external_id: fact.productExternalId,
    stars: fact.stars,
    title: storableOrNull(fact.title, titleLength),
    text: storable(fact.text, textLength),
    written_at: instant(fact.writtenAt),
    platform_updated_at: instant(fact.updatedAt),
  }
  return {
    organization_id: fact.organizationId,
    shop_id: fact.shopId,
    channel_id: fact.channelId,
    external_id: fact.externalId,
    ...content,
    read_at: instant(fact.readAt),
    digest: digestOf(content),
  }
}
export type ReviewColumns = ReturnType<typeof reviewRow>
