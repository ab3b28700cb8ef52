import { expect, test } from 'vitest'
import { cleanFileName } from './file-name.ts'

test.each([
  ['receipt.pdf', 'receipt.pdf'],
  ['发票 2026.png', '发票 2026.png'],
  ['../../etc/passwd', 'etc passwd'],
  ['..\\..\\boot.ini', 'boot.ini'],
  ['.htaccess', 'htaccess'],
  ['\u200b.htaccess', 'htaccess'],
  ['．．／．htaccess', 'htaccess'],
  ['photo\u202egnp.exe', 'photognp.exe'],
  ['a\r\nSet-Cookie: x=1', 'aSet-Cookie x=1'],
  ['"; filename="evil.html', '; filename= evil.html'],
  ['', 'file'],
  ['...', 'file'],
  ['\ud800', 'file'],
])('%j is shown as %j', (name, shown) => {
  expect(cleanFileName(name)).toBe(shown)
})

test('a long name keeps its ending', () => {
  const name = cleanFileName(`${'长'.repeat(300)}.jpeg`)
  expect(name.length).toBeLessThanOrEqual(120)
  expect(name.endsWith('长.jpeg')).toBe(true)
})
