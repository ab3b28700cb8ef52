import { expect, test } from 'vitest'
import { rolesOf } from './index.ts'

test('roles are named after their database', () => {
  expect(rolesOf('quaydesk')).toEqual({ users: 'quaydesk_users', worker: 'quaydesk_worker' })
})

test('roles of databases with long names differ and still fit', () => {
  const one = rolesOf(`${'客'.repeat(20)}a`)
  const other = rolesOf(`${'客'.repeat(20)}b`)
  expect(Buffer.byteLength(one.worker)).toBeLessThanOrEqual(63)
  expect(one.worker).not.toBe(other.worker)
})
