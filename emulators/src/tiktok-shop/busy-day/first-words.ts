import type { Random } from '../../core/random.ts'
import { samplePicturesOf, stickersOf } from '../phone/drawings.ts'
import type { Store } from '../store/store.ts'
import { textWord } from './buyer-mind.ts'
import type { Cast } from './cast-question.ts'
import { composeQuestion } from './compose.ts'
import type { PlannedQuestion } from './plan-day.ts'
import type { Word } from './question.ts'

/** What a buyer begins with, message by message. */
export function firstWords(store: Store, random: Random, planned: PlannedQuestion, cast: Cast): Word[] {
  const { kind, language, lines } = planned
  if (kind === 'wordless') return Array.from({ length: lines }, () => wordless(store, random, cast))
  return composeQuestion(random, language, kind, cast.truth, lines).map(textWord)
}

/** A picture of what came, a sticker, or the card of what it is about. */
function wordless(store: Store, random: Random, { order, product }: Cast): Word {
  const lot = random.next()
  if (lot < 0.5) return drawing('IMAGE', samplePicturesOf(store), random)
  if (lot < 0.7) return drawing('EMOTICONS', stickersOf(store), random)
  return order
    ? { type: 'ORDER_CARD', content: { order_id: order.id } }
    : { type: 'PRODUCT_CARD', content: { product_id: product.id } }
}

function drawing(type: 'IMAGE' | 'EMOTICONS', all: ReturnType<typeof stickersOf>, random: Random): Word {
  const one = all[random.between(0, all.length - 1)]
  if (!one) throw new Error('There are no drawings to send.')
  const { url, width, height } = one
  return { type, content: { url, width, height } }
}
