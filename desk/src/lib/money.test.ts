import { expect, test } from 'vitest'
import { sayMoney } from './money.ts'

test.each([
  [{ amount: '48.9', currency: 'USD' }, '$48.90', '$48.90'],
  [{ amount: '1234.5', currency: 'GBP' }, '£1,234.50', '£1,234.50'],
  [{ amount: '1200', currency: 'JPY' }, '¥1,200', '¥1,200'],
])('an amount has its currency’s sign and decimals', (money, en, zh) => {
  expect(sayMoney(money, 'en').replace(/\u00a0/g, ' ')).toBe(en)
  expect(sayMoney(money, 'zh-CN').replace(/\u00a0/g, ' ')).toBe(zh)
})

test('a currency that is no code stands beside the amount', () => {
  expect(sayMoney({ amount: '3.10', currency: 'points' }, 'en')).toBe('3.10 points')
  expect(sayMoney({ amount: '3.10', currency: '' }, 'en')).toBe('3.10')
})
