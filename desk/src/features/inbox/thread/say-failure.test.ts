import { expect, test } from 'vitest'
import { sayFailure } from './say-failure.ts'

const t = ((key: string) => key) as Parameters<typeof sayFailure>[1]

test('a failure that people know is said in their words, any other as the channel says it', () => {
  expect(sayFailure('return-not-possible', t)).toBe('failure.return-not-possible')
  expect(sayFailure('platform-45101099', t)).toBe('platform-45101099')
})
