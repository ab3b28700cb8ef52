import { expect, test } from 'vitest'
import { plainTextOf } from './plain-text.ts'

test('keeps words and lines, and nothing that a browser would run or draw', () => {
  expect(
    plainTextOf(
      '<p>Soft &amp; warm<br/>Wash at 30&#176;C</p><ul><li>S&nbsp;M</li><li>L</li></ul><script>alert("x")</script><img src=x onerror=alert(1)>',
    ),
  ).toBe('Soft & warm\nWash at 30°C\nS M\nL')
})

test('leaves what only looks like an entity, and makes no broken characters', () => {
  expect(plainTextOf('R&B; a &unknown; b &#xD800;&#0;&#x4f60;')).toBe('R&B; a &unknown; b 你')
})
