import { describe, expect, test } from 'vitest'
import { decideAfterQuestion, decideAfterSend, pauseAfter } from './decide-outcome.ts'
import { RateLimited, Rejected, Unauthorised, Unconfirmed, Unreachable, WindowClosed } from './errors.ts'

const now = 1_000_000
const messageId = '018f3a00-0000-7000-8000-000000800000'
const first = { messageId, attempts: 1, queuedAt: now, now, canReconcile: true }

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
      counts: true,
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

  test('being asked to wait is no attempt for a day, and one from then on', () => {
    const often = { ...first, attempts: 12 }
    const wait = new RateLimited({ retryAfterSeconds: 1 })
    const dayMs = 24 * 3_600_000
    expect(decideAfterSend(wait, { ...often, queuedAt: now - dayMs + 1 })).toMatchObject({
      state: 'queued',
      counts: false,
    })
    expect(decideAfterSend(wait, { ...often, queuedAt: now - dayMs })).toEqual({
      state: 'failed',
      failure: 'rate-limited',
    })
    expect(decideAfterSend(wait, { ...first, queuedAt: now - dayMs })).toMatchObject({ counts: true })
  })

  test('those who were told to wait together come back apart, the wider the longer they wait', () => {
    const wait = new RateLimited({ retryAfterSeconds: 1 })
    const pause = (end: string, waitedMs: number) => {
      const outcome = decideAfterSend(wait, {
        ...first,
        messageId: messageId.slice(0, -6) + end,
        queuedAt: now - waitedMs,
      })
      return outcome.state === 'queued' ? outcome.nextAttemptAt - now : null
    }
    expect([pause('000000', 10_000), pause('400000', 10_000), pause('800000', 10_000)]).toEqual([
      1_000, 3_500, 6_000,
    ])
    expect([pause('800000', 0), pause('800000', 60_000), pause('800000', 3_600_000)]).toEqual([
      1_000, 31_000, 31_000,
    ])
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
