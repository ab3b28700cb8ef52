import { expect, test } from 'vitest'
import { createSealer, createSigner, Unsealable } from './crypto.ts'

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

test('what was sealed opens, for its own place only, and looks different each time', () => {
  const sealer = createSealer(secret, 'tokens')
  const sealed = sealer.seal('令牌 token', 'row 1')
  expect(sealed).not.toContain('token')
  expect(sealer.open(sealed, 'row 1')).toBe('令牌 token')
  expect(sealer.seal('令牌 token', 'row 1')).not.toBe(sealed)
  expect(() => sealer.open(sealed, 'row 2')).toThrow(Unsealable)
})

test('what another purpose or installation sealed, or somebody changed, does not open', () => {
  const sealed = createSealer(secret, 'tokens').seal('text', 'row')
  expect(() => createSealer(secret, 'passwords').open(sealed, 'row')).toThrow(Unsealable)
  expect(() => createSealer(`${secret}!`, 'tokens').open(sealed, 'row')).toThrow(Unsealable)
  const changed = Buffer.from(sealed, 'base64url')
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  for (const broken of [changed.toString('base64url'), sealed.slice(0, 20), ''])
    expect(() => createSealer(secret, 'tokens').open(broken, 'row')).toThrow(Unsealable)
})
