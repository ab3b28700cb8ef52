import { expect, test } from 'vitest'
import { countTruth } from './count-truth.ts'
import type { PlatformMessage } from './platform.ts'

const said = (role: PlatformMessage['role'], createdAt: number, isVisible = true): PlatformMessage => ({
  role,
  createdAt,
  isVisible,
})
const count = (...messages: PlatformMessage[]) => countTruth([{ shopId: 's', messages }], 10_000, 20_000)

test('counts what buyers and the shop said in the stretch', () => {
  expect(count(said('BUYER', 9), said('BUYER', 10), said('CUSTOMER_SERVICE', 12), said('BUYER', 20))).toEqual(
    { messagesIn: 1, messagesOut: 1, duplicates: 0 },
  )
})

test('an answer to what was answered already is a duplicate', () => {
  expect(
    count(said('BUYER', 10), said('CUSTOMER_SERVICE', 11), said('CUSTOMER_SERVICE', 12), said('BUYER', 13)),
  ).toMatchObject({ duplicates: 1 })
})

test('leaves out notices and what nobody sees', () => {
  expect(count(said('SYSTEM', 10), said('BUYER', 11, false), said('SHOP', 12))).toEqual({
    messagesIn: 0,
    messagesOut: 0,
    duplicates: 0,
  })
})
