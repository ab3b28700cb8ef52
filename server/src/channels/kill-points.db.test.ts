import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { channelParts, type Parts } from '../../test/channel-parts.ts'
import { type TestChannels, testChannels } from '../../test/channels.ts'
import type { Doom, KillPoint } from '../../test/doomed-process.ts'
import { filePlatform, takenBy } from '../../test/file-platform.ts'
import { runDoomed } from '../../test/run-doomed.ts'

type Row = Record<string, unknown>

let chat: TestChannels
let parts: Parts
let delivery: Doom['delivery']
let platform: string
beforeEach(async () => {
  chat = await testChannels({ idle: true })
  const folder = await mkdtemp(join(tmpdir(), 'quaydesk-platform-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  platform = join(folder, 'taken')
  parts = channelParts({ db: chat.db.worker, clock: chat.clock, adapter: filePlatform(platform) })
  delivery = deliveryOf(chat)
})

function deliveryOf({ clock, owner, channel }: TestChannels): Doom['delivery'] {
  const correspondent = { externalId: 'buyer', displayName: 'A buyer' }
  const content = { kind: 'text', text: 'is anybody there?', files: [] }
  const at = clock.now()
  const message = {
    kind: 'message',
    externalId: 'm1',
    threadKey: 't',
    authorKind: 'customer',
    platformIndex: null,
  }
  return {
    organizationId: owner.me.organization.id,
    channelId: channel.id,
    externalId: 'd1',
    threadKey: 't',
    body: JSON.stringify([{ ...message, at, correspondent, content }]),
    receivedAt: at,
  }
}

const dieAt = async (point: KillPoint) => {
  const { url, roles } = chat.db
  const died = await runDoomed({ point, url, roles, now: chat.clock.now(), platform, delivery })
  expect(died, died.complained).toMatchObject({ signal: 'SIGKILL' })
  return died
}
const rows = (text: string) => chat.db.owner<Row>(text)

/** The message is there once, with all that hangs on it. */
async function expectOneMessage(): Promise<void> {
  expect(await rows('select text from messages')).toEqual([{ text: 'is anybody there?' }])
  expect(await rows('select 1 from sessions')).toHaveLength(1)
  expect(await rows('select 1 from turns')).toHaveLength(1)
  expect(await rows("select 1 from events where kind = 'message.received'")).toHaveLength(1)
  expect(await rows('select 1 from deliveries where processed_at is null')).toEqual([])
}

test('killed after the raw commit: the message is processed after the restart, and its repetition changes nothing', async () => {
  const { said } = await dieAt('after the raw commit')
  expect(said).toBe('')
  expect(await rows('select processed_at from deliveries')).toEqual([{ processed_at: null }])
  expect(await parts.inbound.accept(delivery)).toBe(false)
  await parts.process()
  await expectOneMessage()
})

test('killed in mid-transaction: nothing half is left, and the acknowledged message is there once after the restart', async () => {
  const { said } = await dieAt('in mid-transaction')
  expect(said).toBe('acknowledged')
  for (const table of ['messages', 'conversations', 'sessions', 'customers', 'identities'])
    expect(await rows(`select 1 from ${table}`), table).toEqual([])
  await parts.process()
  await parts.process()
  await expectOneMessage()
})

test('killed after sending, before the receipt: the platform is asked, and the reply has gone out once', async () => {
  await parts.inbound.accept(delivery)
  await parts.process()
  const id = await chat.reply('We are here.')
  await dieAt('after sending, before the receipt')
  expect(takenBy(platform)).toEqual([id])
  expect(await rows('select state from messages where author_kind = $$agent$$')).toEqual([
    { state: 'sending' },
  ])
  for (let round = 0; round < 4; round++) {
    await parts.send()
    await parts.reconcile()
    chat.clock.pass(15_000)
  }
  expect(takenBy(platform)).toEqual([id])
  expect(
    await rows(
      'select state, human_answers from messages m join sessions s on s.id = m.session_id where member_id is not null',
    ),
  ).toEqual([{ state: 'sent', human_answers: 1 }])
})
