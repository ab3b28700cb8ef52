import { expect, test } from 'vitest'
import { sandboxWanted } from './sandbox.ts'

const config = { sandbox: 'automatic', host: '127.0.0.1', port: 3000, publicUrl: undefined } as const

test('the sandbox is on by itself with a fresh data folder on loopback', () => {
  expect(sandboxWanted(config, true)).toBe(true)
})

test('it is off by itself once the desk has an owner, other hosts can reach it or it has a public address', () => {
  expect(sandboxWanted(config, false)).toBe(false)
  expect(sandboxWanted({ ...config, host: '0.0.0.0' }, true)).toBe(false)
  expect(sandboxWanted({ ...config, host: '192.168.1.5' }, true)).toBe(false)
  expect(sandboxWanted({ ...config, publicUrl: 'https://desk.example' }, true)).toBe(false)
})

test('who says on or off gets it', () => {
  expect(sandboxWanted({ ...config, sandbox: 'on', publicUrl: 'https://desk.example' }, false)).toBe(true)
  expect(sandboxWanted({ ...config, sandbox: 'off' }, true)).toBe(false)
})
