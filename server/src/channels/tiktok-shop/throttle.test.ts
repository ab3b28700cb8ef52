import { expect, test } from 'vitest'
import { createThrottle } from './throttle.ts'

const throttle = () => createThrottle({ maxKeys: 100 })

/** How many calls pass at one moment. */
function burst(of: ReturnType<typeof throttle>, key: string, now: number): number {
  let passed = 0
  while (passed < 1_000 && of.take(key, now) === 0) passed++
  return passed
}

test('lets a burst pass and then says how long to wait', () => {
  const shop = throttle()
  expect(burst(shop, 'a', 0)).toBe(10)
  expect(shop.take('a', 0)).toBe(1)
  expect(burst(shop, 'a', 1_000)).toBe(10)
})

test('keeps shops and endpoints apart', () => {
  const shop = throttle()
  burst(shop, 'a', 0)
  expect(shop.take('b', 0)).toBe(0)
})

test('stands still as long as the platform asks, and is half as fast afterwards', () => {
  const shop = throttle()
  shop.wasTooFast('a', 0, 7)
  expect(shop.take('a', 0)).toBe(7)
  expect(shop.take('a', 6_001)).toBe(1)
  expect(burst(shop, 'a', 7_000)).toBe(5)
})

test('never gets slower than one call in five seconds', () => {
  const shop = throttle()
  for (let i = 0; i < 20; i++) shop.wasTooFast('a', 0, 1)
  expect(shop.take('a', 1_000)).toBe(4)
  expect(shop.take('a', 5_000)).toBe(0)
})

test('grows while all goes well, up to the limit that was published', () => {
  const shop = throttle()
  shop.take('a', 0)
  for (let i = 0; i < 1_000; i++) shop.wentWell('a')
  expect(burst(shop, 'a', 3_600_000)).toBe(50)
})

test('forgets the longest unused, so that it never grows', () => {
  const shop = createThrottle({ maxKeys: 2 })
  burst(shop, 'a', 0)
  shop.take('b', 0)
  shop.take('c', 0)
  expect(shop.take('a', 0)).toBe(0)
})
