import { expect, test } from 'vitest'
import { createRandom } from '../../core/random.ts'
import { composeInsistence, composeQuestion } from './compose.ts'
import { kinds, languages } from './kinds.ts'
import type { Lines } from './texts/text-set.ts'
import { texts } from './texts/texts.ts'
import type { Truth } from './truth.ts'

const truth: Truth = {
  product: 'Linen waist dress',
  size: 'M',
  colour: 'Sage',
  sizes: ['S', 'M', 'L'],
  orderId: '576461413038785752',
  orderStatus: 'AWAITING_SHIPMENT',
  shipBy: 1_795_000_000,
  trackingNumber: '9200751704183617489210',
  carrier: 'USPS',
  deliveredAt: null,
  percentOff: 10,
}
const worded = kinds.filter((kind) => kind !== 'wordless')

test.each(languages)('in %s every class can be said in at least 25 ways', (language) => {
  for (const kind of worded)
    expect(new Set(everyText(texts[language].questions[kind])).size, kind).toBeGreaterThanOrEqual(25)
})

test('no choice and no place holder is left in what is written', () => {
  const random = createRandom(3)
  for (const language of languages)
    for (const kind of worded)
      for (let time = 0; time < 60; time++)
        for (const line of composeQuestion(random, language, kind, truth, 1 + (time % 3))) {
          expect(line).not.toMatch(/[{}|]|\$[a-z]/)
          expect(line.trim()).not.toBe('')
        }
})

test('what is cut into several messages is as many as asked for', () => {
  for (const lines of [1, 2, 3])
    expect(composeQuestion(createRandom(9), 'en', 'size', truth, lines)).toHaveLength(lines)
})

test('a hundred buyers who ask the same hardly ever use the same words', () => {
  const random = createRandom(5)
  const said = Array.from({ length: 100 }, () => composeQuestion(random, 'es', 'ship-when', truth, 1)[0])
  expect(new Set(said).size).toBeGreaterThan(60)
})

test('who insists asks again, also about a picture', () => {
  const random = createRandom(4)
  expect(composeInsistence(random, 'de', 'size', truth).length).toBeGreaterThan(12)
  expect(composeInsistence(random, 'ja', 'wordless', truth)).not.toBe('')
})

/** Every text that a list of choices can become. */
function everyText(lines: Lines): string[] {
  return lines.flatMap((line) => {
    const found = /\{([^{}]*)\}/.exec(line)
    if (!found) return [line]
    const options = (found[1] ?? '').split('|')
    return options.flatMap((option) => everyText([line.replace(found[0], () => option)]))
  })
}
