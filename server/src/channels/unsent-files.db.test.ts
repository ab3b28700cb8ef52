import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { type TestChannels, testChannels } from '../../test/channels.ts'
import { pngOf } from '../../test/images.ts'
import { until } from '../../test/until.ts'
import { removeUnsentFiles } from '../inbox/index.ts'
import { createFileStore } from '../platform/files/index.ts'

const hour = 3_600_000

async function stage() {
  const chat = await testChannels({ idle: true })
  const folder = `${chat.folder}/files`
  const store = createFileStore(folder)
  const sweep = () => removeUnsentFiles({ db: chat.db.worker, store }, chat.clock.now())
  const bytesKept = async () => {
    const all = await readdir(folder, { recursive: true, withFileTypes: true })
    return all.filter((each) => each.isFile()).length
  }
  const rows = async () => (await chat.db.owner<{ id: string }>('select id from files')).map(({ id }) => id)
  return { chat, store, sweep, bytesKept, rows }
}

/** An agent's upload. */
async function attach({ app, owner, shopId }: TestChannels, bytes: Buffer): Promise<string> {
  const boundary = 'a-boundary-of-the-test'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`
  const answer = await app.inject({
    method: 'POST',
    url: `/api/files?shopId=${shopId}`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: owner.cookies() },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  expect(answer.statusCode).toBe(201)
  return answer.json().id
}

const waitsForContent = async ({ db }: TestChannels) => (await db.owner(waitingForContent)).length > 0
const waitingForContent = `select 1 from pg_locks where locktype = 'advisory' and not granted
  and database = (select oid from pg_database where datname = current_database())`

test('what neither a visitor nor an agent ever sent goes after a day, row and bytes', async () => {
  const { chat, sweep, bytesKept, rows } = await stage()
  await (await chat.visitor()).sendUp(pngOf(2, 2))
  await attach(chat, pngOf(3, 3))
  chat.clock.pass(24 * hour)
  expect(await sweep()).toEqual({ removed: 0, more: false, failed: [] })
  expect(await bytesKept()).toBe(2)
  chat.clock.pass(1)
  expect(await sweep()).toEqual({ removed: 2, more: false, failed: [] })
  expect(await rows()).toEqual([])
  expect(await bytesKept()).toBe(0)
})

test('what a line carries stays, also before anybody has read the line', async () => {
  const { chat, sweep, bytesKept, rows } = await stage()
  const buyer = await chat.visitor()
  const { id } = await buyer.sendUp(pngOf(2, 2))
  await buyer.say('look', 'with-a-picture', [id])
  chat.clock.pass(25 * hour)
  expect(await sweep()).toMatchObject({ removed: 0 })
  expect(await rows()).toEqual([id])
  expect(await bytesKept()).toBe(1)
})

test('a visitor’s line can carry what he sent up once more, and the file stays', async () => {
  const { chat, sweep, rows } = await stage()
  const buyer = await chat.visitor()
  const { id } = await buyer.sendUp(pngOf(2, 2))
  for (const clientId of ['the-first-line', 'the-first-line', 'the-second-line'])
    expect((await buyer.say('look', clientId, [id])).status).toBe(200)
  chat.clock.pass(25 * hour)
  await sweep()
  expect(await rows()).toEqual([id])
})

test('two rows of the same bytes keep the bytes until the last of them goes', async () => {
  const { chat, sweep, bytesKept, rows } = await stage()
  const buyer = await chat.visitor()
  const sent = await buyer.sendUp(pngOf(2, 2))
  await attach(chat, pngOf(2, 2))
  await buyer.say('look', 'with-a-picture', [sent.id])
  expect(await bytesKept()).toBe(1)
  chat.clock.pass(25 * hour)
  expect(await sweep()).toMatchObject({ removed: 1 })
  expect(await rows()).toEqual([sent.id])
  expect(await bytesKept()).toBe(1)
  await chat.db.owner(`update files set unsent_since = created_at`)
  await sweep()
  expect(await bytesKept()).toBe(0)
})

test('who sends up the same bytes while they are being removed finds them afterwards', async () => {
  const { chat, store, bytesKept, rows } = await stage()
  await attach(chat, pngOf(2, 2))
  chat.clock.pass(25 * hour)
  let upload: Promise<string> | undefined
  const slow = {
    ...store,
    remove: async (...content: Parameters<typeof store.remove>) => {
      // Begun after it was decided that nobody has these bytes any more.
      let done = false
      upload = attach(chat, pngOf(2, 2)).finally(() => {
        done = true
      })
      await until(async () => done || (await waitsForContent(chat)))
      await store.remove(...content)
    },
  }
  const { removed } = await removeUnsentFiles({ db: chat.db.worker, store: slow }, chat.clock.now())
  expect(removed).toBe(1)
  const id = await upload
  expect(await rows()).toEqual([id])
  expect(await bytesKept()).toBe(1)
})

test('a file whose bytes can not be removed stays and holds up no other', async () => {
  const { chat, store, rows } = await stage()
  const stuck = await attach(chat, pngOf(2, 2))
  await attach(chat, pngOf(3, 3))
  chat.clock.pass(25 * hour)
  let first = true
  const broken = {
    ...store,
    remove: async (...content: Parameters<typeof store.remove>) => {
      if (first) {
        first = false
        throw new Error('read-only file system')
      }
      await store.remove(...content)
    },
  }
  const { removed, failed } = await removeUnsentFiles({ db: chat.db.worker, store: broken }, chat.clock.now())
  expect({ removed, failed }).toMatchObject({ removed: 1, failed: [{ fileId: stuck }] })
  expect(await rows()).toEqual([stuck])
})
