import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { createTestClock } from '../../test/accounts.ts'
import { channelParts } from '../../test/channel-parts.ts'
import { filePlatform, takenBy } from '../../test/file-platform.ts'
import { type OwnPostgres, ownPostgres } from '../../test/own-postgres.ts'

// Each test makes a cluster, and waits for its recovery.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

let postgres: OwnPostgres
const clock = createTestClock(Date.UTC(2026, 4, 1, 10))
beforeEach(async () => {
  postgres = await ownPostgres()
})

const parts = (more: Partial<Parameters<typeof channelParts>[0]> = {}) =>
  channelParts({ db: postgres.db.worker, clock, ...more })

const deliveryOf = (n: number) => ({
  organizationId: postgres.organizationId,
  channelId: postgres.channelId,
  externalId: `d${n}`,
  threadKey: `t${n % 5}`,
  receivedAt: clock.now(),
  body: JSON.stringify([
    {
      kind: 'message',
      externalId: `m${n}`,
      threadKey: `t${n % 5}`,
      authorKind: 'customer',
      platformIndex: n,
      at: clock.now(),
      correspondent: { externalId: `buyer ${n % 5}`, displayName: 'A buyer' },
      content: { kind: 'text', text: `line ${n}`, files: [] },
    },
  ]),
})

test('PostgreSQL killed while lines come in: each acknowledged one is there once, the others can be said again', async () => {
  const { inbound, process } = parts()
  const first = await Promise.allSettled(Array.from({ length: 50 }, (_, n) => inbound.accept(deliveryOf(n))))
  postgres.kill()
  const second = await Promise.allSettled(
    Array.from({ length: 50 }, (_, n) => inbound.accept(deliveryOf(50 + n))),
  )
  const acknowledged = [...first, ...second].filter(({ status }) => status === 'fulfilled').length
  await postgres.back()
  expect(acknowledged).toBeGreaterThanOrEqual(50)
  const [stored] = await postgres.owner('select count(*)::int as rows from deliveries')
  expect(stored?.rows).toBeGreaterThanOrEqual(acknowledged)
  await Promise.all(Array.from({ length: 100 }, (_, n) => inbound.accept(deliveryOf(n))))
  while (await process());
  expect(await postgres.owner('select 1 from messages')).toHaveLength(100)
  expect(await postgres.owner('select 1 from sessions')).toHaveLength(5)
})

test('PostgreSQL killed in mid-transaction: nothing half is left, and the message is there once when it is back', async () => {
  let deaths = 0
  const killing = { name: 'killing', run: async () => void (deaths++ === 0 && postgres.kill()) }
  const { inbound, process } = parts({ reactions: [killing] })
  await inbound.accept(deliveryOf(1))
  await expect(process()).rejects.toThrow()
  await postgres.back()
  expect(await postgres.owner('select 1 from messages union all select 1 from conversations')).toEqual([])
  await process()
  expect(deaths).toBe(2)
  expect(await postgres.owner('select text from messages')).toEqual([{ text: 'line 1' }])
  expect(await postgres.owner("select 1 from events where kind = 'message.received'")).toHaveLength(1)
})

test('PostgreSQL killed after sending, before the receipt: the reply has gone out once and is an answer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quaydesk-platform-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const platform = join(folder, 'taken')
  const { inbound, process, send, reconcile } = parts({
    adapter: filePlatform(platform, { afterTaking: postgres.kill }),
  })
  await inbound.accept(deliveryOf(1))
  await process()
  await postgres.owner(queuedReply)
  await send()
  await postgres.back()
  expect(takenBy(platform)).toHaveLength(1)
  for (let round = 0; round < 4; round++) {
    await send()
    await reconcile()
    clock.pass(15_000)
  }
  expect(takenBy(platform)).toHaveLength(1)
  expect(await postgres.owner("select state from messages where author_kind = 'bot'")).toEqual([
    { state: 'sent' },
  ])
  expect(await postgres.owner('select 1 from sessions where first_bot_answer_at is not null')).toHaveLength(1)
})

const queuedReply = `
  insert into messages (organization_id, id, shop_id, channel_id, conversation_id, author_kind, kind, purpose, text, marks, tokens, at,
    received_at, state, next_attempt_at)
  select organization_id, gen_random_uuid(), shop_id, channel_id, conversation_id, 'bot', 'text', 'answer', 'We are here.', marks, '{}',
    at, received_at, 'queued', at from messages`
