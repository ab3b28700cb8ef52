import type { ChannelConnection } from '@quaydesk/contract'
import { describe, expect, test } from 'vitest'
import { troublesOf } from './connection-troubles.ts'

const now = Date.parse('2026-11-20T10:00:00.000Z')
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()
const days = (count: number) => at(count * 24 * 60)
const id = '00000000-0000-4000-8000-000000000001'

const connection: ChannelConnection = {
  authorization: {
    id,
    appId: id,
    kind: 'tiktok-shop',
    environment: 'live',
    sellerName: 'Loom',
    region: 'GB',
    state: 'active',
    endsAt: days(300),
    missingScopes: [],
    trouble: null,
    connectedAt: days(-60),
  },
  externalId: '7495',
  webhooks: { address: 'https://desk.example/hooks/1', expected: true, registered: true },
  poll: { lastAt: at(-1), trouble: null },
  requests: { answers: 40, reads: 900, mostPast: 5_500, mostReads: 7_000, most: 10_000 },
  backfill: {
    from: days(-90),
    startedAt: days(-60),
    conversations: 10,
    messages: 100,
    oldestAt: days(-88),
    finishedAt: days(-60),
  },
  pulls: { waiting: 3, givenUp: 0 },
  proofs: [{ day: '2026-11-19', listed: 80, kept: 80, missing: 0, twice: 0, checkedAt: at(-540) }],
}
const authorized = (rest: Partial<ChannelConnection['authorization']>) => ({
  ...connection,
  authorization: { ...connection.authorization, ...rest },
})

describe('a connected shop', () => {
  test('that does well has no troubles, whatever waits to be fetched', () => {
    expect(troublesOf(connection, now)).toEqual([])
  })
  test('without an authorization has only that', () => {
    const ended = { ...authorized({ state: 'revoked' }), pulls: { waiting: 0, givenUp: 9 } }
    expect(troublesOf(ended, now)).toEqual([{ kind: 'revoked' }])
  })
  test('says two weeks ahead that its authorization ends', () => {
    expect(troublesOf(authorized({ endsAt: days(15) }), now)).toEqual([])
    expect(troublesOf(authorized({ endsAt: days(13) }), now)).toMatchObject([{ kind: 'ending' }])
  })
  test('says when the past has to wait for the next day, and when everything has to', () => {
    const read = (reads: number) => ({ ...connection, requests: { ...connection.requests, reads } })
    expect(troublesOf(read(5_499), now)).toEqual([])
    expect(troublesOf(read(5_500), now)).toEqual([{ kind: 'past-waits' }])
    expect(troublesOf(read(7_000), now)).toEqual([{ kind: 'requests' }])
  })
  test('names the scopes that its app lacks, and why a renewal failed', () => {
    const lacking = authorized({ missingScopes: ['seller.logistics'], trouble: 'unreachable' })
    expect(troublesOf(lacking, now)).toEqual([
      { kind: 'renewal', reason: 'unreachable' },
      { kind: 'scopes', scopes: ['seller.logistics'] },
    ])
  })
  test('that was not looked at for a while is behind, unless it is known why', () => {
    const poll = { lastAt: at(-11), trouble: null }
    expect(troublesOf({ ...connection, poll }, now)).toEqual([{ kind: 'behind', lastAt: at(-11) }])
    expect(troublesOf({ ...connection, poll: { ...poll, trouble: 'Unreachable' } }, now)).toEqual([
      { kind: 'poll', reason: 'Unreachable' },
    ])
  })
  test('has read enough for a day, however much may still be answered', () => {
    const requests = { ...connection.requests, reads: 7_000 }
    expect(troublesOf({ ...connection, requests }, now)).toEqual([{ kind: 'requests' }])
  })
  test('is judged by its newest comparison', () => {
    const day = { listed: 10, kept: 10, checkedAt: at(0) }
    const proofs = [
      { ...day, day: '2026-11-19', missing: 2, twice: 0 },
      { ...day, day: '2026-11-18', missing: 9, twice: 9 },
    ]
    expect(troublesOf({ ...connection, proofs }, now)).toEqual([
      { kind: 'proof', day: '2026-11-19', missing: 2, twice: 0 },
    ])
    expect(troublesOf({ ...connection, proofs: proofs.toReversed().slice(0, 1) }, now)).toHaveLength(1)
  })
})
