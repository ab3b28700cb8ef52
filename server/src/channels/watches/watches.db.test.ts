import { expect, test } from 'vitest'
import { listed, threadOf, type WatchedDesk, watchedChannel } from '../../../test/watched-channel.ts'
import type { ChannelAdapter, ListedMessage } from '../contract.ts'
import { RateLimited, Unreachable } from '../errors.ts'
import { dailyPast, spendRequest } from '../requests/daily-quota.ts'
import { pollChannels } from './poll-channels.ts'
import { nextProofAt, proveDueDay } from './prove-day.ts'
import { claimProof } from './queries.ts'
import { walkBack } from './walk-back.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** Nobody waits in a test. */
const atOnce = async () => undefined

type Watch = {
  polled_at: Date | null
  poll_error: string | null
  poll_due_at: Date
  backfill_finished_at: Date | null
}

/** Pages of conversations as the test orders them; `trouble` may throw before a list is given. */
function platform() {
  const state: {
    pages: ReadonlyMap<string, readonly ListedMessage[]>[]
    trouble: (what: string) => void
    asked: string[]
  } = { pages: [], trouble: () => undefined, asked: [] }
  const adapter: Partial<ChannelAdapter> = {
    listThreads: async ({ page }) => {
      state.asked.push(`page ${page || 0}`)
      state.trouble(`page ${page || 0}`)
      const number = Number(page || 0)
      const items = [...(state.pages[number] ?? [])].map(([key, messages]) => threadOf(key, messages))
      return { items, nextPage: number + 1 < state.pages.length ? String(number + 1) : null }
    },
    listMessages: async ({ threadKey }) => {
      state.asked.push(threadKey)
      state.trouble(threadKey)
      const messages = state.pages.map((page) => page.get(threadKey)).find(Boolean)
      return { items: messages ?? [], nextPage: null }
    },
  }
  return { state, adapter }
}

const readWatch = async ({ db }: WatchedDesk) => {
  const [watch] = await db.owner<Watch>('select * from channel_watches order by channel_id limit 1')
  if (watch === undefined) throw new Error('Nothing is watched.')
  return watch
}
const texts = async (desk: WatchedDesk) => {
  while (await desk.process());
  const rows = await desk.db.owner<{ text: string }>('select text from messages order by text')
  return rows.map(({ text }) => text)
}
const walkAll = async (desk: WatchedDesk) => {
  while ((await readWatch(desk)).backfill_finished_at === null) await walkBack(desk.loops)
}

/** More of them than are looked at side by side, and all due before the one that is on. */
const switchedOff = `
  with off as (
    insert into channels (organization_id, id, shop_id, kind, name, external_id, authorization_id, config, created_at, disabled_at)
    select organization_id, gen_random_uuid(), shop_id, kind, name, external_id || n, authorization_id, config, created_at, now()
      from channels, generate_series(1, 20) n where kind = 'tiktok-shop'
    returning organization_id, id)
  insert into channel_watches (organization_id, channel_id, poll_due_at, proof_due_at, backfill_from, backfill_due_at, backfill_started_at,
    backfill_finished_at)
  select o.organization_id, o.id, to_timestamp(0), to_timestamp(0), to_timestamp(0), to_timestamp(0), to_timestamp(0), $1
    from off o`

test('channels that are switched off are left alone, and stand in nobody’s way', async () => {
  const { state, adapter } = platform()
  const desk = await watchedChannel(adapter)
  const message = listed('a', 1, desk.clock.now() - hourMs)
  state.pages = [new Map([['a', [message]]])]
  await desk.db.owner(switchedOff, [null])
  await pollChannels(desk.loops)
  expect(await texts(desk)).toEqual(['a-1'])
  await walkBack(desk.loops)
  const finished = 'select 1 from channel_watches where backfill_finished_at is not null'
  expect(await desk.db.owner(finished)).toHaveLength(1)
  await desk.db.owner('update channel_watches set backfill_finished_at = now()')
  desk.clock.pass(2 * dayMs)
  await proveDueDay(desk.loops, atOnce)
  expect(await desk.db.owner('select 1 from channel_proofs')).toHaveLength(1)
})

test('a platform that does not answer is looked at again after a growing pause, and says so', async () => {
  const { state, adapter } = platform()
  const desk = await watchedChannel(adapter)
  state.trouble = () => {
    throw new Unreachable('Nobody is there.')
  }
  const pauses: number[] = []
  for (let look = 0; look < 7; look++) {
    await pollChannels(desk.loops)
    const { poll_due_at, poll_error } = await readWatch(desk)
    expect(poll_error).toBe('Unreachable')
    pauses.push((poll_due_at.getTime() - desk.clock.now()) / 1_000)
    desk.clock.pass(poll_due_at.getTime() - desk.clock.now())
  }
  expect(pauses).toEqual([15, 30, 60, 120, 240, 480, 600])
  state.trouble = () => undefined
  await pollChannels(desk.loops)
  expect(await readWatch(desk)).toMatchObject({ poll_error: null, polled_at: new Date(desk.clock.now()) })
})

test('the next page is read while a page shows anything new, and not after', async () => {
  const { state, adapter } = platform()
  const desk = await watchedChannel(adapter)
  const at = desk.clock.now() - hourMs
  const page = (key: string) => new Map([[key, [listed(key, 1, at)]]])
  state.pages = [page('a'), page('b'), page('c')]
  await pollChannels(desk.loops)
  expect(await texts(desk)).toEqual(['a-1', 'b-1', 'c-1'])
  state.asked = []
  desk.clock.pass(2 * minuteMs)
  await pollChannels(desk.loops)
  expect(state.asked).toEqual(['page 0'])
})

test('what is new is seen when the day has no room for the past any more', async () => {
  const { state, adapter } = platform()
  const desk = await watchedChannel({
    ...adapter,
    listThreads: async (request, signal) => {
      await spendRequest(desk.loops, desk.watched, request.purpose ?? 'read')
      return adapter.listThreads?.(request, signal) ?? { items: [], nextPage: null }
    },
    listMessages: async (request, signal) => {
      await spendRequest(desk.loops, desk.watched, request.purpose ?? 'read')
      return adapter.listMessages?.(request, signal) ?? { items: [], nextPage: null }
    },
  })
  await spendRequest(desk.loops, desk.watched, 'read')
  await desk.db.owner('update channel_requests set reads = $1', [dailyPast])
  state.pages = [new Map([['a', [listed('a', 1, desk.clock.now() - hourMs)]]])]
  await walkBack(desk.loops)
  expect(state.asked).toEqual([])
  await pollChannels(desk.loops)
  expect(await texts(desk)).toEqual(['a-1'])
})

test('a list that is in no order costs a day at most', async () => {
  const { state, adapter } = platform()
  const desk = await watchedChannel(adapter)
  const from = Math.floor(desk.clock.now() / dayMs) * dayMs + dayMs
  desk.clock.pass(from + hourMs - desk.clock.now())
  const known = [listed('a', 1, from)]
  state.pages = [new Map([['a', known]]), new Map()]
  await walkAll(desk)
  await pollChannels(desk.loops)
  state.pages = [new Map([['a', known]]), new Map([['b', [listed('b', 1, from + hourMs)]]])]
  desk.clock.pass(2 * minuteMs)
  await pollChannels(desk.loops)
  expect(await texts(desk)).toEqual(['a-1'])
  desk.clock.pass(nextProofAt(from + 2 * hourMs) - desk.clock.now())
  await proveDueDay(desk.loops, atOnce)
  expect(await texts(desk)).toEqual(['a-1', 'b-1'])
  const [proof] = await desk.db.owner('select listed, kept, missing, twice from channel_proofs')
  expect(proof).toEqual({ listed: 2, kept: 1, missing: 1, twice: 0 })
})

test('a day’s edges belong to one day each, and what the platform does not list is named', async () => {
  const { state, adapter } = platform()
  const desk = await watchedChannel(adapter)
  const from = Math.floor(desk.clock.now() / dayMs) * dayMs + dayMs
  desk.clock.pass(from + dayMs + 1 - desk.clock.now())
  const before = listed('a', 1, from - 1)
  const first = listed('a', 2, from)
  const last = listed('a', 3, from + dayMs - 1)
  const after = listed('a', 4, from + dayMs)
  state.pages = [new Map([['a', [after, last, first, before]]])]
  await walkAll(desk)
  expect(await texts(desk)).toHaveLength(4)
  desk.clock.pass(nextProofAt(desk.clock.now()) - desk.clock.now())
  await proveDueDay(desk.loops, atOnce)
  const proofs = () => desk.db.owner('select listed, kept, missing, twice from channel_proofs')
  expect(await proofs()).toEqual([{ listed: 2, kept: 2, missing: 0, twice: 0 }])
  state.pages = [new Map([['a', [after, first, before]]])]
  await desk.db.owner('update channel_watches set proof_due_at = $1', [new Date(desk.clock.now())])
  await proveDueDay(desk.loops, atOnce)
  expect(await proofs()).toEqual([{ listed: 1, kept: 2, missing: 0, twice: 1 }])
})

test('days on which nothing ran are compared afterwards, one by one, as far back as two weeks', async () => {
  const { state, adapter } = platform()
  const desk = await watchedChannel(adapter)
  await walkAll(desk)
  desk.clock.pass(nextProofAt(desk.clock.now()) - desk.clock.now())
  await proveDueDay(desk.loops, atOnce)
  const days = async () => {
    const rows = await desk.db.owner<{ day: string; missing: number }>(
      'select day::text, missing from channel_proofs order by day',
    )
    return rows.map(({ day, missing }) => `${day.slice(8)}: ${missing}`)
  }
  const first = (await days()).length
  const lostAt = desk.clock.now()
  state.pages = [new Map([['a', [listed('a', 1, lostAt)]]])]
  desk.clock.pass(3 * dayMs)
  while (await proveDueDay(desk.loops, atOnce));
  const dayOf = (at: number) => new Date(at).toISOString().slice(8, 10)
  expect(first).toBe(1)
  expect(await days()).toEqual([
    `${dayOf(lostAt - dayMs)}: 0`,
    `${dayOf(lostAt)}: 1`,
    `${dayOf(lostAt + dayMs)}: 0`,
    `${dayOf(lostAt + 2 * dayMs)}: 0`,
  ])
  expect(await texts(desk)).toEqual(['a-1'])
  desk.clock.pass(40 * dayMs)
  while (await proveDueDay(desk.loops, atOnce));
  expect(await days()).toHaveLength(4 + 14)
})

test('a day whose holder dies is compared by another', async () => {
  const { adapter } = platform()
  const desk = await watchedChannel(adapter)
  await walkAll(desk)
  desk.clock.pass(nextProofAt(desk.clock.now()) - desk.clock.now())
  const now = desk.clock.now()
  const leaseUntil = new Date(now + 40 * minuteMs)
  expect(await desk.db.worker.query(claimProof({ now: new Date(now), leaseUntil }))).toHaveLength(1)
  expect(await proveDueDay(desk.loops, atOnce)).toBe(false)
  desk.clock.pass(40 * minuteMs)
  expect(await proveDueDay(desk.loops, atOnce)).toBe(true)
  expect(await desk.db.owner('select 1 from channel_proofs')).toHaveLength(1)
})

test('who the buyers of the past are is read from the list of conversations', async () => {
  const { state, adapter } = platform()
  const said = { buyerExternalId: 'u', displayName: 'Ines Marlow', avatarUrl: null, maySend: null }
  const desk = await watchedChannel({
    ...adapter,
    listThreads: async (request, signal) => {
      const page = await adapter.listThreads?.(request, signal)
      const items = (page?.items ?? []).map((thread) => {
        const buyer = { kind: 'buyer' as const, threadKey: thread.threadKey, ...said }
        return { ...thread, buyer }
      })
      return { items, nextPage: page?.nextPage ?? null }
    },
  })
  state.pages = [new Map([['a', [listed('a', 1, desk.clock.now() - 60 * dayMs)]]])]
  await walkAll(desk)
  expect(await texts(desk)).toEqual(['a-1'])
  desk.clock.pass(nextProofAt(desk.clock.now()) - desk.clock.now())
  await proveDueDay(desk.loops, atOnce)
  const [customer] = await desk.db.owner(
    `select c.name from identities i join customers c on c.organization_id = i.organization_id and c.id = i.customer_id
      where i.external_id = 'a'`,
  )
  expect(customer).toEqual({ name: 'Ines Marlow' })
})

test('a walk that is asked to wait goes on where it was', async () => {
  const { state, adapter } = platform()
  const desk = await watchedChannel(adapter)
  const at = desk.clock.now() - hourMs
  state.pages = [
    new Map(['a', 'b', 'c'].map((key) => [key, [listed(key, 1, at)]])),
    new Map([['d', [listed('d', 1, at)]]]),
  ]
  let waits = 2
  state.trouble = (what) => {
    if (what === 'c' && waits-- > 0) throw new RateLimited({ retryAfterSeconds: 30 })
  }
  await walkBack(desk.loops)
  await walkBack(desk.loops)
  expect(state.asked).toEqual(['page 0', 'a', 'b', 'c'])
  desk.clock.pass(30_000)
  await walkBack(desk.loops)
  desk.clock.pass(30_000)
  await walkAll(desk)
  expect(state.asked.slice(4)).toEqual(['page 0', 'c', 'page 0', 'c', 'page 1', 'd'])
  expect(await texts(desk)).toEqual(['a-1', 'b-1', 'c-1', 'd-1'])
})
