import { describe, expect, test } from 'vitest'
import { decideAfterQuestion, decideAfterSend, pauseAfter } from './decide-outcome.ts'
import { RateLimited, Rejected, Unauthorised, Unconfirmed, Unreachable, WindowClosed } from './errors.ts'

const now = 1_000_000
const first = { attempts: 1, now, canReconcile: true }

describe('after an attempt to send', () => {
  test.each([
    [new Rejected({ reason: 'too-long' }), 'too-long'],
    [new Unauthorised('token expired'), 'unauthorised'],
    [new WindowClosed('24 h are over'), 'window-closed'],
  ])('a refusal for good is final: %s', (error, failure) => {
    expect(decideAfterSend(error, first)).toEqual({ state: 'failed', failure })
  })

  test('a message that was surely not taken is sent again after a pause that grows', () => {
    expect(decideAfterSend(new Unreachable('no route'), first)).toEqual({
      state: 'queued',
      nextAttemptAt: now + 5_000,
      failure: 'unreachable',
    })
    expect(decideAfterSend(new Unreachable('no route'), { ...first, attempts: 3 })).toMatchObject({
      nextAttemptAt: now + 20_000,
    })
  })

  test('a platform that asks to wait is waited for as long as it asks', () => {
    expect(decideAfterSend(new RateLimited({ retryAfterSeconds: 90 }), first)).toMatchObject({
      state: 'queued',
      nextAttemptAt: now + 90_000,
    })
  })

  test('trying has an end', () => {
    expect(decideAfterSend(new Unreachable('no route'), { ...first, attempts: 12 })).toEqual({
      state: 'failed',
      failure: 'unreachable',
    })
    let total = 0
    for (let attempts = 1; attempts < 12; attempts++) total += pauseAfter(attempts)
    expect(total).toBeGreaterThan(60 * 60_000)
    expect(total).toBeLessThan(4 * 60 * 60_000)
  })

  test.each([new Unconfirmed('cut off'), new TypeError('a bug in mid-send'), 'not even an error'])(
    'what was perhaps taken is asked about and never sent again by itself: %s',
    (error) => {
      expect(decideAfterSend(error, first)).toMatchObject({ state: 'unknown', nextAttemptAt: now + 5_000 })
    },
  )

  test('where the channel can not be asked, an uncertain message is left to a person', () => {
    const outcome = decideAfterSend(new Unconfirmed('cut off'), { ...first, canReconcile: false })
    expect(outcome).toMatchObject({ state: 'unknown', nextAttemptAt: null })
  })
})

test('asking has an end as well', () => {
  expect(decideAfterQuestion({ attempts: 2, now })).toMatchObject({
    state: 'unknown',
    nextAttemptAt: now + 10_000,
  })
  expect(decideAfterQuestion({ attempts: 10, now })).toMatchObject({ state: 'unknown', nextAttemptAt: null })
})
