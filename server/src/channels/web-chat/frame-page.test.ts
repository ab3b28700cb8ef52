import { expect, test } from 'vitest'
import { framePage, framePolicy } from './frame-page.ts'

test('the frame shares its origin with nobody and may be shown by the allowed pages only', () => {
  const policy = framePolicy(['https://a.example', 'https://b.example'])
  expect(policy).toContain('sandbox allow-scripts')
  expect(policy).not.toContain('allow-same-origin')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain('frame-ancestors https://a.example https://b.example')
  expect(framePolicy([])).toContain('frame-ancestors *')
})

test('nothing that is written into the page can become markup', () => {
  const page = framePage({
    channelId: '"><script>alert(1)</script>',
    allowedOrigins: ['https://a.example"><b>'],
    scriptVersion: 'abc',
  })
  expect(page).not.toContain('<script>alert')
  expect(page).not.toContain('<b>')
})
