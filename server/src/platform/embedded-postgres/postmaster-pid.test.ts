import { expect, test } from 'vitest'
import { parsePostmasterPid } from './postmaster-pid.ts'

const running = [
  '4711',
  '/data/postgres',
  '1760000000',
  '40341',
  '',
  '127.0.0.1',
  '  1234  5',
  'ready   ',
  '',
]

test('tells the process and whether it takes connections', () => {
  expect(parsePostmasterPid(running.join('\n'))).toEqual({ pid: 4711, isReady: true })
  expect(parsePostmasterPid(running.with(7, 'starting').join('\n'))).toEqual({ pid: 4711, isReady: false })
})

test('is not ready while the file is being written', () => {
  expect(parsePostmasterPid('4711\n/data/postgres\n')).toEqual({ pid: 4711, isReady: false })
  expect(parsePostmasterPid('')).toBeUndefined()
})

test('knows a single-user server by its minus', () => {
  expect(parsePostmasterPid('-4711\n/data/postgres\n')).toEqual({ pid: 4711, isReady: false })
})
