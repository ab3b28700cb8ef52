import { beforeEach, expect, test } from 'vitest'
import { type TestChannels, testChannels } from '../../../test/channels.ts'
import { dropOldBodies } from './drop-old-bodies.ts'

const day = 24 * 3_600_000

let chat: TestChannels
beforeEach(async () => {
  chat = await testChannels({ idle: true })
})

async function store(name: string, count: number, receivedAt: number, processed = true) {
  await chat.db.owner(
    `insert into deliveries (organization_id, channel_id, external_id, thread_key, body, received_at, processed_at)
     select $1, $2, $3 || n, 't', '[]', $4::timestamptz + n * interval '1 microsecond', case when $5 then $4 end
       from generate_series(1, ${count}) n`,
    [chat.owner.me.organization.id, chat.channel.id, `${name} `, new Date(receivedAt), processed],
  )
}

const withBody = async () =>
  (
    await chat.db.owner<{ id: string }>(
      'select external_id as id from deliveries where body is not null order by 1',
    )
  ).map(({ id }) => id)

/** Until there is no more; how many bodies each call dropped. */
async function dropAll(droppedBefore: Date | null = null) {
  const pieces: number[] = []
  let state = { droppedBefore, more: true }
  while (state.more) {
    const before = (await withBody()).length
    state = { ...(await dropOldBodies(chat.db.worker, { ...state, now: chat.clock.now() })) }
    pieces.push(before - (await withBody()).length)
  }
  return { pieces: pieces.filter((dropped) => dropped > 0), droppedBefore: state.droppedBefore }
}

test('what is older than 30 days loses its body and keeps its key, in bounded pieces', async () => {
  const now = chat.clock.now()
  await store('old', 4_500, now - 31 * day)
  await store('older', 10, now - 33 * day)
  await store('young', 1, now - 30 * day + 1_000)
  expect((await dropAll()).pieces).toEqual([10, 2_000, 2_000, 500])
  expect(await withBody()).toEqual(['young 1'])
  const [kept] = await chat.db.owner<{ rows: number }>('select count(*)::int as rows from deliveries')
  expect(kept?.rows).toBe(4_511)
})

test('goes on where it stopped, and leaves what could not be read yet', async () => {
  const now = chat.clock.now()
  await store('waiting', 1, now - 31 * day, false)
  await store('young', 2, now - 29.5 * day)
  const { droppedBefore } = await dropAll()
  expect(await withBody()).toEqual(['waiting 1', 'young 1', 'young 2'])
  chat.clock.pass(day)
  expect((await dropAll(droppedBefore)).pieces).toEqual([2])
  expect(await withBody()).toEqual(['waiting 1'])
})
