import { expect, test } from 'vitest'
import { instant, ms } from '../test/samples.ts'
import { windowAt } from './contact-window.ts'

const days = (count: number) => count * 24 * 60

test('a window without an end shows nothing', () => {
  expect(windowAt({ state: 'open', closesAt: null }, ms(0))).toEqual({ state: 'endless' })
})

test('it says how much is left, and that it is little within the last day', () => {
  const open = { state: 'open', closesAt: instant(days(15)) } as const
  expect(windowAt(open, ms(0))).toMatchObject({
    state: 'open',
    leftMs: days(15) * 60_000,
    share: 0.5,
    soon: false,
  })
  expect(windowAt(open, ms(days(14) + 1))).toMatchObject({ soon: true })
  expect(windowAt({ state: 'open', closesAt: instant(days(59)) }, ms(0))).toMatchObject({ share: 1 })
})

test('it closes on the screen when its time has come', () => {
  const open = { state: 'open', closesAt: instant(5) } as const
  expect(windowAt(open, ms(5))).toEqual({ state: 'closed', since: instant(5) })
  expect(windowAt({ state: 'closed', closedAt: null }, ms(0))).toEqual({ state: 'closed', since: null })
})
