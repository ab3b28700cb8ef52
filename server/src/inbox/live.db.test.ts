import { LiveEvent } from '@quaydesk/contract'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reply, replyTo, type TestInbox, testInbox, type Written } from '../../test/inbox.ts'
import { orderFact } from '../../test/orders.ts'
import { createTestMember, type SignedIn } from '../../test/team.ts'
import { recordOrders } from '../customers/index.ts'
import { createSigner } from '../platform/crypto.ts'
import { createFileLinks } from '../platform/files/index.ts'
import type { LiveItem, Presenter, StoredEvent } from '../platform/live/index.ts'
import { createInboxPresenter, introduceBuyers, lookAt, stillLooking } from './index.ts'

let inbox: TestInbox
let anna: SignedIn
let ben: SignedIn
let present: Presenter
let written: Written
let seen = 0

beforeAll(async () => {
  inbox = await testInbox()
  anna = await createTestMember(inbox, inbox.owner, { email: 'anna@desk.test', role: 'agent' })
  ben = await createTestMember(inbox, inbox.owner, { email: 'ben@desk.test', role: 'agent' })
  const links = createFileLinks(createSigner('a secret that is only for tests, but long', 'files'))
  present = createInboxPresenter({ db: inbox.db.worker, clock: inbox.clock, links })
  written = await inbox.write('Hello?')
})
beforeEach(async () => {
  await happened()
})

/** What was appended since the last time this was asked. */
async function happened(): Promise<StoredEvent[]> {
  const events = await inbox.db.owner<StoredEvent & { id: string }>(
    `select id, organization_id as "organizationId", shop_id as "shopId", conversation_id as "conversationId", kind,
            subject_id as "subjectId", member_id as "memberId" from events where id > $1 order by id`,
    [seen],
  )
  seen = Number(events.at(-1)?.id ?? seen)
  return events
}

async function items(): Promise<readonly LiveItem[]> {
  const organizationId = inbox.owner.me.organization.id
  return present({ organizationId, events: await happened(), memberIds: [anna.me.memberId, ben.me.memberId] })
}

const shown = (all: readonly LiveItem[], viewer = ben) =>
  all.map((item) => LiveEvent.parse(JSON.parse(item.jsonFor(viewer.me.memberId))))
const viewer = () => ({
  organizationId: anna.me.organization.id,
  memberId: anna.me.memberId,
  shopIds: [inbox.shop.id],
})

describe('what happened is shown', () => {
  it('as the new message and the row that changed, each once', async () => {
    await inbox.write('Anyone?')
    const all = await items()
    expect(shown(all).map(({ type }) => type)).toEqual(['entry', 'conversation'])
    expect(shown(all)[0]).toMatchObject({ entry: { type: 'message', text: 'Anyone?' } })
    expect(
      all.every(({ shopId, permission }) => shopId === inbox.shop.id && permission === 'conversations.read'),
    ).toBe(true)
  })

  it('as unread to those only who have not read it', async () => {
    const { messageId } = await inbox.write('And now?')
    await anna.send('PUT', `/api/conversations/${written.conversationId}/read-mark`, { messageId })
    const all = await items()
    expect(shown(all, anna)[1]).toMatchObject({ conversation: { unread: false } })
    expect(shown(all, ben)[1]).toMatchObject({ conversation: { unread: true } })
  })

  it('as the acts of colleagues, notes and settings', async () => {
    const at = `/api/conversations/${written.conversationId}`
    await anna.send('PUT', `${at}/assignment`, { memberId: anna.me.memberId, expected: null })
    await anna.send('POST', `${at}/notes`, { clientId: 'note-0001', text: 'A regular' })
    await inbox.owner.send('POST', '/api/tags', { name: 'VIP' })
    expect(shown(await items())).toMatchObject([
      { type: 'entry', entry: { type: 'note', text: 'A regular' } },
      { type: 'entry', entry: { type: 'act', kind: 'assigned', member: { name: 'anna' } } },
      { type: 'conversation', conversation: { assignee: { name: 'anna' } } },
      { type: 'settings', subject: 'tags' },
    ])
  })

  it('as a customer of whom there is more to read, to those who may read his shop’s conversations', async () => {
    const { organization } = inbox.owner.me
    const of = { organizationId: organization.id, shopId: inbox.shop.id, channelId: inbox.shop.channelId }
    const buyer = {
      ...of,
      externalId: 'buyer',
      readAt: 1,
      buyerExternalId: 'b',
      displayName: '',
      avatarUrl: null,
    }
    await inbox.db.worker.transaction((tx) => introduceBuyers(tx, inbox, [buyer]))
    await items()
    await inbox.db.worker.transaction((tx) =>
      recordOrders(tx, inbox, [
        orderFact(of, { buyerExternalId: 'b' }),
        orderFact(of, { buyerExternalId: 'b', externalId: 'another' }),
        orderFact(of, { buyerExternalId: 'stranger', externalId: 'strange' }),
      ]),
    )
    const all = await items()
    expect(shown(all)).toEqual([{ type: 'customer', customerId: expect.any(String) }])
    expect(all).toMatchObject([{ shopId: inbox.shop.id, permission: 'conversations.read' }])
  })

  it('with the newest state when more happened since', async () => {
    const { conversationId, messageId } = await inbox.write('Last one')
    await reply(anna, conversationId, replyTo(messageId, 'Here you are.'))
    await inbox.deliver()
    const last = shown(await items()).filter(({ type }) => type === 'conversation')
    expect(last).toMatchObject([
      { conversation: { turnSince: null, lastMessage: { preview: 'Here you are.' } } },
    ])
  })
})

describe('who looks', () => {
  it('is shown to colleagues until he turns away', async () => {
    const { conversationId } = written
    await lookAt(inbox, viewer(), null, conversationId)
    expect(shown(await items())).toEqual([
      { type: 'lookers', conversationId, lookers: [{ id: anna.me.memberId, name: 'anna' }] },
    ])
    expect((await inbox.list(ben)).items[0]?.lookers).toMatchObject([{ name: 'anna' }])
    await lookAt(inbox, viewer(), conversationId, null)
    expect(shown(await items())).toEqual([{ type: 'lookers', conversationId, lookers: [] }])
  })

  it('stays as long as his screen says so, and is forgotten when it vanished', async () => {
    const { conversationId } = written
    const looks = [{ viewer: viewer(), conversationId }]
    await lookAt(inbox, viewer(), null, conversationId)
    await happened()
    inbox.clock.pass(60_000)
    await stillLooking(inbox, looks)
    inbox.clock.pass(60_000)
    await stillLooking(inbox, looks)
    expect(await items()).toEqual([])
    expect((await inbox.list(ben)).items[0]?.lookers).toHaveLength(1)
    inbox.clock.pass(80_000)
    await stillLooking(inbox, [])
    expect(shown(await items())).toEqual([{ type: 'lookers', conversationId, lookers: [] }])
  })

  it('can not look where he may not', async () => {
    const stranger = { ...viewer(), shopIds: [crypto.randomUUID()] }
    await lookAt(inbox, stranger, null, written.conversationId)
    expect(await items()).toEqual([])
  })
})
