import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { reply, replyTo, type TestInbox, testInbox, type Written } from '../../test/inbox.ts'
import { type FileStore, insertFile } from '../platform/files/index.ts'
import { removeUnsentFiles } from './index.ts'

const hour = 3_600_000
/** No bytes are at stake here. */
const store: FileStore = {
  put: async () => undefined,
  read: async () => null,
  remove: async () => undefined,
}

let inbox: TestInbox
let written: Written
beforeEach(async () => {
  inbox = await testInbox()
  written = await inbox.write('Can you show me the label?')
})

async function upload(): Promise<string> {
  const at = new Date(inbox.clock.now())
  const { owner, shop, db } = inbox
  const file = { id: randomUUID(), name: 'a.png', mime: 'image/png', bytes: 1, width: 1, height: 1 }
  await db.worker.query(
    insertFile({
      organizationId: owner.me.organization.id,
      shopId: shop.id,
      file,
      sha256: Buffer.from(file.id),
      memberId: owner.me.memberId,
      uploader: null,
      at,
      unsentSince: at,
    }),
  )
  return file.id
}

const keepDraft = (fileIds: readonly string[]) =>
  inbox.owner.send('PUT', `/api/conversations/${written.conversationId}/drafts/reply`, {
    mode: 'reply',
    text: '',
    fileIds,
  })
const sweep = async () => {
  const { removed } = await removeUnsentFiles({ db: inbox.db.worker, store }, inbox.clock.now())
  return removed
}
const left = async () => (await inbox.db.owner<{ id: string }>('select id from files')).map(({ id }) => id)

it('a file in a draft stays as long as the draft', async () => {
  const [kept, dropped] = [await upload(), await upload()]
  expect((await keepDraft([kept])).status).toBe(204)
  inbox.clock.pass(48 * hour)
  expect(await sweep()).toBe(1)
  expect(await left()).toEqual([kept])
  expect(dropped).not.toBe(kept)
  await keepDraft([])
  expect(await sweep()).toBe(1)
  expect(await left()).toEqual([])
})

it('a file of a reply stays, though its draft is gone with it', async () => {
  const fileId = await upload()
  await keepDraft([fileId])
  const answer = await reply(inbox.owner, written.conversationId, {
    ...replyTo(written.messageId, 'Here it is.'),
    fileIds: [fileId],
  })
  expect(answer.status).toBe(201)
  expect(await inbox.db.owner('select 1 from drafts')).toEqual([])
  inbox.clock.pass(48 * hour)
  expect(await sweep()).toBe(0)
  expect(await left()).toEqual([fileId])
})

it('a file of a reply that was refused is not taken for sent', async () => {
  const fileId = await upload()
  const refused = { ...replyTo(written.messageId), fileIds: [fileId, randomUUID()] }
  expect((await reply(inbox.owner, written.conversationId, refused)).status).toBe(400)
  inbox.clock.pass(48 * hour)
  expect(await sweep()).toBe(1)
})

it('more than a batch goes in bounded pieces', async () => {
  await inbox.db.owner(
    `insert into files (organization_id, id, shop_id, sha256, name, mime, bytes, created_at, unsent_since)
     select $1, gen_random_uuid(), $2, decode(md5(n::text), 'hex'), 'a.png', 'image/png', 1, $3, $3
       from generate_series(1, 130) n`,
    [inbox.owner.me.organization.id, inbox.shop.id, new Date(inbox.clock.now())],
  )
  inbox.clock.pass(48 * hour)
  const now = inbox.clock.now()
  expect(await removeUnsentFiles({ db: inbox.db.worker, store }, now)).toMatchObject({
    removed: 100,
    more: true,
  })
  expect(await removeUnsentFiles({ db: inbox.db.worker, store }, now)).toMatchObject({
    removed: 30,
    more: false,
  })
})
