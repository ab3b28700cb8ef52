import { expect, test } from 'vitest'
import { dailyPulls, firstPulls } from './daily-pulls.ts'

const now = Date.UTC(2026, 2, 1, 1)

test('each day wants the figures and reviews of the two days before, over the end of a month', () => {
  const days = dailyPulls(now).filter(({ subject }) => subject === 'performance')
  expect(days.map(({ externalId }) => externalId)).toEqual(['2026-02-28', '2026-02-27'])
  expect(dailyPulls(now)).toContainEqual({ subject: 'products', externalId: 'first' })
})

test('a new channel wants four weeks, the newest day first and the others later', () => {
  const reviews = firstPulls(now).filter(({ subject }) => subject === 'reviews')
  expect(reviews).toHaveLength(28)
  expect(reviews[0]).toEqual({ subject: 'reviews', externalId: '2026-02-28', notBefore: now })
  expect(reviews[27]).toMatchObject({ externalId: '2026-02-01', notBefore: now + 54_000 })
})
