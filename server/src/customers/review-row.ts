import type { ReviewFact } from './facts.ts'
import { readingColumns } from './reading-columns.ts'
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
    ...readingColumns(fact),
    ...content,
    digest: digestOf(content),
  }
}
export type ReviewColumns = ReturnType<typeof reviewRow>
