import { describe, expect, it } from 'vitest'
import { createSignInAttempts } from './sign-in-attempts.ts'

const minute = 60_000

/** Tries again as soon as it may and says how long each lock was. */
function locksOf(failures: number, address: (i: number) => string = () => '10.0.0.1'): number[] {
  const attempts = createSignInAttempts()
  const locks: number[] = []
  let now = 0
  for (let i = 0; i < failures; i++) {
    const first = attempts.admit('ada', address(i), now)
    if (first.admitted) continue
    locks.push(first.retryAfterMs)
    now += first.retryAfterMs
    expect(attempts.admit('ada', address(i), now)).toEqual({ admitted: true })
  }
  return locks
}

describe('failed sign-ins', () => {
  it('are free five times, then each doubles the lock up to a quarter of an hour', () => {
    expect(locksOf(7)).toEqual([2_000, 4_000])
    expect(locksOf(20).at(-1)).toBe(15 * minute)
  })

  it('lock the account over all addresses after fifty, for a minute at most', () => {
    expect(locksOf(49, (i) => `10.0.1.${i}`)).toEqual([])
    const locks = locksOf(80, (i) => `10.0.1.${i}`)
    expect(locks[0]).toBe(2_000)
    expect(locks.at(-1)).toBe(minute)
  })

  it('of a crowd do not lock out the member where he signed in before', () => {
    const attempts = createSignInAttempts()
    attempts.admit('ada', '10.0.0.1', 0)
    attempts.succeeded('ada', '10.0.0.1')
    for (let i = 0; i < 60; i++) attempts.admit('ada', `10.0.1.${i}`, 0)
    expect(attempts.admit('ada', '10.0.2.1', 0).admitted).toBe(false)
    expect(attempts.admit('ada', '10.0.0.1', 0).admitted).toBe(true)
  })

  it('of one account do not lock another', () => {
    const attempts = createSignInAttempts()
    for (let i = 0; i < 6; i++) attempts.admit('ada', '10.0.0.1', 0)
    expect(attempts.admit('ada', '10.0.0.1', 0).admitted).toBe(false)
    expect(attempts.admit('bob', '10.0.0.1', 0).admitted).toBe(true)
  })

  it('are forgiven by a success, and forgotten after an hour', () => {
    const attempts = createSignInAttempts()
    for (let i = 0; i < 4; i++) attempts.admit('ada', '10.0.0.1', 0)
    attempts.succeeded('ada', '10.0.0.1')
    for (let i = 0; i < 4; i++) expect(attempts.admit('ada', '10.0.0.1', 1).admitted).toBe(true)
    expect(attempts.admit('ada', '10.0.0.1', 60 * minute + 1).admitted).toBe(true)
    expect(attempts.admit('ada', '10.0.0.1', 60 * minute + 2).admitted).toBe(true)
  })

  it('are not forgiven to an attacker by the true owner signing in elsewhere', () => {
    const attempts = createSignInAttempts()
    for (let i = 0; i < 5; i++) attempts.admit('ada', '10.0.0.1', 0)
    attempts.admit('ada', '10.0.0.2', 0)
    attempts.succeeded('ada', '10.0.0.2')
    expect(attempts.admit('ada', '10.0.0.1', 0).admitted).toBe(false)
  })

  it('count for a whole IPv6 network, however its addresses are written', () => {
    const attempts = createSignInAttempts()
    const addresses = [
      '2001:db8:0:7::1',
      '2001:db8:0:7:9::2',
      '2001:db8:0:7:1:2:3:4',
      '2001:db8:0:7::',
      '2001:db8:0:7::ff',
    ]
    for (const address of addresses) expect(attempts.admit('ada', address, 0).admitted).toBe(true)
    expect(attempts.admit('ada', '2001:db8:0:7::99', 0).admitted).toBe(false)
    expect(attempts.admit('ada', '2001:db8:0:8::1', 0).admitted).toBe(true)
  })

  it('fill no memory', () => {
    const attempts = createSignInAttempts()
    for (let i = 0; i < 5; i++) attempts.admit('ada', '10.0.0.1', 0)
    for (let i = 0; i < 20_000; i++) attempts.admit(`made-up${i}`, '10.0.0.1', 0)
    expect(attempts.admit('ada', '10.0.0.1', 0).admitted).toBe(true)
  })
})
