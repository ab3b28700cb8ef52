import { expect, test } from 'vitest'
import { chatLanguages, textsIn } from './texts.ts'

test.each(chatLanguages)('every text is there in %s', (language) => {
  const texts = Object.values(textsIn(language))
  expect(texts).toHaveLength(15)
  for (const text of texts) expect(text).not.toBe('')
})

test.each(chatLanguages)('no text in %s slips into the place of another', (language) => {
  const { tooLarge, notPicture } = textsIn(language)
  expect(tooLarge).toContain('10')
  expect(notPicture).toContain('WebP')
})
