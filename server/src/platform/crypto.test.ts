import { expect, test } from 'vitest'
import { createSigner } from './crypto.ts'

const secret = 'a secret of at least thirty-two characters'

test('a signature verifies for its own text only', () => {
  const signer = createSigner(secret, 'file')
  const signature = signer.sign('one')
  expect(signature).toMatch(/^[\w-]{43}$/)
  expect(signer.verify('one', signature)).toBe(true)
  expect(signer.verify('two', signature)).toBe(false)
  expect(signer.verify('one', signature.slice(0, -2))).toBe(false)
  expect(signer.verify('one', '')).toBe(false)
})

test('a signature made for one purpose or by another installation is worth nothing for another', () => {
  const signature = createSigner(secret, 'file').sign('one')
  expect(createSigner(secret, 'visitor').verify('one', signature)).toBe(false)
  expect(createSigner(`${secret}!`, 'file').verify('one', signature)).toBe(false)
})
