import { expect, test } from 'vitest'
import { watchedChannel } from '../../../test/watched-channel.ts'
import { RateLimited } from '../errors.ts'
import { dailyPast, dailyReads, dailyRequests, type RequestPurpose, spendRequest } from './daily-quota.ts'

test('the past stops where looking still has room, that where answers have, and the next day begins anew', async () => {
  const desk = await watchedChannel({})
  const spend = (purpose: RequestPurpose) => spendRequest(desk.loops, desk.watched, purpose)
  await spend('read')
  await desk.db.owner('update channel_requests set reads = $1', [dailyPast - 1])
  await spend('read')
  await expect(spend('read')).rejects.toThrow(RateLimited)
  await spend('watch')
  await desk.db.owner('update channel_requests set reads = $1', [dailyReads - 1])
  await spend('watch')
  await expect(spend('watch')).rejects.toThrow(RateLimited)
  await spend('answer')
  await desk.db.owner('update channel_requests set answers = $1', [dailyRequests - dailyReads - 1])
  await spend('answer')
  await expect(spend('answer')).rejects.toThrow(RateLimited)
  const refused = await spend('answer').catch((error: unknown) => error)
  const wait = refused instanceof RateLimited ? refused.retryAfterSeconds : 0
  desk.clock.pass((wait - 1) * 1_000 - 1)
  await expect(spend('read')).rejects.toThrow(RateLimited)
  desk.clock.pass(1_001)
  await spend('read')
  await spend('watch')
  await spend('answer')
})

test('of requests made at the same moment none is counted twice or left out', async () => {
  const desk = await watchedChannel({})
  await spendRequest(desk.loops, desk.watched, 'read')
  await desk.db.owner('update channel_requests set reads = $1', [dailyPast - 5])
  const spent = await Promise.allSettled(
    Array.from({ length: 20 }, () => spendRequest(desk.loops, desk.watched, 'read')),
  )
  expect(spent.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
})
