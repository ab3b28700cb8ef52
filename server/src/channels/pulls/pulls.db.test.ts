import { expect, test } from 'vitest'
import { type WatchedDesk, watchedChannel } from '../../../test/watched-channel.ts'
import { RateLimited, Rejected, Unreachable } from '../errors.ts'
import { claimPulls } from './queries.ts'
import { runPulls } from './run-pulls.ts'
import { wantPulls } from './want-pulls.ts'

const minuteMs = 60_000

type Row = { due_at: Date | null; attempts: number; given_up_at: Date | null; error: string | null }

/** Does what the test says, and counts. */
function platform() {
  const script: { calls: number; answer: () => void | Promise<void> } = { calls: 0, answer: () => undefined }
  const pull = async () => {
    script.calls++
    await script.answer()
    return []
  }
  return { script, adapter: { pull } }
}

const want = ({ db, watched, clock }: WatchedDesk, subject: 'order' | 'conversation' = 'order') =>
  db.worker.transaction((tx) => wantPulls(tx, [{ ...watched, subject, externalId: '1' }], clock.now()))
const read = async ({ db }: WatchedDesk) => (await db.owner<Row>('select * from channel_pulls'))[0]

test('wanting what waits already changes nothing', async () => {
  const { script, adapter } = platform()
  const desk = await watchedChannel(adapter)
  await want(desk)
  desk.clock.pass(10)
  await want(desk)
  await runPulls(desk.loops)
  await runPulls(desk.loops)
  expect(script.calls).toBe(1)
  expect(await read(desk)).toMatchObject({ due_at: null, error: null })
})

test('what is wanted while it is fetched is fetched once more', async () => {
  const { script, adapter } = platform()
  const desk = await watchedChannel(adapter)
  script.answer = async () => {
    if (script.calls > 1) return
    desk.clock.pass(10)
    await want(desk)
  }
  await want(desk)
  await runPulls(desk.loops)
  await runPulls(desk.loops)
  await runPulls(desk.loops)
  expect(script.calls).toBe(2)
})

test('what is wanted while its fetch is refused for good is tried once more', async () => {
  const { script, adapter } = platform()
  const desk = await watchedChannel(adapter)
  script.answer = async () => {
    if (script.calls > 1) return
    desk.clock.pass(10)
    await want(desk)
    throw new Rejected({ reason: 'not-found' })
  }
  await want(desk)
  await runPulls(desk.loops)
  await runPulls(desk.loops)
  expect(script.calls).toBe(2)
  expect(await read(desk)).toMatchObject({ given_up_at: null, error: null })
})

test('who writes ten lines in a row is looked up once in ten minutes', async () => {
  const { script, adapter } = platform()
  const desk = await watchedChannel(adapter)
  for (let line = 0; line < 10; line++) {
    await want(desk, 'conversation')
    await runPulls(desk.loops)
    desk.clock.pass(minuteMs - 1)
  }
  expect(script.calls).toBe(1)
  desk.clock.pass(minuteMs)
  await runPulls(desk.loops)
  expect(script.calls).toBe(2)
})

test('what is refused for good is given up, until somebody wants it again', async () => {
  const { script, adapter } = platform()
  const desk = await watchedChannel(adapter)
  script.answer = () => {
    throw new Rejected({ reason: 'not-found' })
  }
  await want(desk)
  await runPulls(desk.loops)
  expect(await read(desk)).toMatchObject({ due_at: null, error: 'Rejected', given_up_at: expect.any(Date) })
  script.answer = () => undefined
  desk.clock.pass(10)
  await want(desk)
  await runPulls(desk.loops)
  expect(await read(desk)).toMatchObject({ due_at: null, error: null, given_up_at: null })
})

test('what its holder dies with is fetched by another when the lease is over, not before', async () => {
  const { script, adapter } = platform()
  const desk = await watchedChannel(adapter)
  await want(desk)
  const now = desk.clock.now()
  const leaseUntil = new Date(now + 2 * minuteMs)
  expect(await desk.db.worker.query(claimPulls({ now: new Date(now), leaseUntil, limit: 1 }))).toHaveLength(1)
  desk.clock.pass(2 * minuteMs - 1)
  await runPulls(desk.loops)
  expect(script.calls).toBe(0)
  desk.clock.pass(1)
  await runPulls(desk.loops)
  expect(script.calls).toBe(1)
})

test('being asked to wait is no attempt, an outage has an end', async () => {
  const { script, adapter } = platform()
  const desk = await watchedChannel(adapter)
  await want(desk)
  script.answer = () => {
    throw new RateLimited({ retryAfterSeconds: 60 })
  }
  for (let asked = 0; asked < 20; asked++) {
    await runPulls(desk.loops)
    desk.clock.pass(minuteMs)
  }
  expect(await read(desk)).toMatchObject({ attempts: 0, error: 'RateLimited', given_up_at: null })
  script.answer = () => {
    throw new Unreachable('Nobody is there.')
  }
  for (let tried = 1; tried < 10; tried++) {
    await runPulls(desk.loops)
    expect(await read(desk)).toMatchObject({ attempts: tried, given_up_at: null })
    desk.clock.pass(30 * minuteMs)
  }
  await runPulls(desk.loops)
  expect((await read(desk))?.given_up_at).toEqual(expect.any(Date))
  expect(script.calls).toBe(30)
})

test('a platform that asks to wait for a week is asked no more', async () => {
  const { script, adapter } = platform()
  const desk = await watchedChannel(adapter)
  await want(desk)
  script.answer = () => {
    throw new RateLimited({ retryAfterSeconds: 60 })
  }
  desk.clock.pass(7 * 24 * 60 * minuteMs - 1)
  await runPulls(desk.loops)
  expect(await read(desk)).toMatchObject({ given_up_at: null })
  desk.clock.pass(minuteMs)
  await runPulls(desk.loops)
  expect(await read(desk)).toMatchObject({ due_at: null, given_up_at: expect.any(Date) })
})
