import { type Conversation, type Customer, type ThreadPage, ViewCounts } from '@quaydesk/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { reply, replyTo, type TestInbox, type TestShop, testInbox } from '../../test/inbox.ts'
import { createTestMember, type SignedIn } from '../../test/team.ts'

let inbox: TestInbox
let second: TestShop
let anna: SignedIn
let ben: SignedIn
let viewer: SignedIn
/** Conversations by the name of their buyer. */
const named = new Map<string, { conversationId: string; messageId: string }>()

const of = (name: string) => named.get(name) ?? { conversationId: '', messageId: '' }
const names = async (browser: SignedIn, query: string) =>
  (await inbox.list(browser, query)).items.map(({ customerName }) => customerName)

beforeAll(async () => {
  inbox = await testInbox()
  second = await inbox.addShop('Harbour DE')
  anna = await createTestMember(inbox, inbox.owner, { email: 'anna@desk.test', role: 'agent' })
  const shopIds = [inbox.shop.id]
  ben = await createTestMember(inbox, inbox.owner, { email: 'ben@desk.test', role: 'agent', shopIds })
  viewer = await createTestMember(inbox, inbox.owner, { email: 'vera@desk.test', role: 'viewer' })
  const say = async (name: string, text: string, shop?: TestShop) => {
    named.set(name, await inbox.write(text, { from: name, name, ...(shop ? { shop } : {}) }))
  }
  await say('Olga', 'Where is my parcel?')
  await say('王小明', '我的快递到哪里了')
  await say('Somchai', 'ขอติดตามพัสดุหน่อย')
  await say('Dieter', 'Wo bleibt die Rückerstattung?', second)
  await say('Closed', 'Thanks for nothing')
  await reply(anna, of('Olga').conversationId, replyTo(of('Olga').messageId, 'It left on Monday.'))
  await inbox.deliver()
  await anna.send('PUT', `/api/conversations/${of('王小明').conversationId}/assignment`, {
    memberId: anna.me.memberId,
    expected: null,
  })
  await anna.send('PUT', `/api/conversations/${of('Closed').conversationId}/closure`)
  inbox.clock.pass(20_000)
  // What comes after the ten seconds shows that they have passed.
  await inbox.write('Still there?', { from: 'Somchai', name: 'Somchai' })
  await inbox.write('Once more', { from: 'Closed', name: 'Closed' })
  await anna.send('PUT', `/api/conversations/${of('Closed').conversationId}/closure`)
  inbox.clock.pass(20_000)
  await inbox.db.owner(
    `update conversations set open_session_id = null, turn_since = null, assignee_id = null where id = $1`,
    [of('Closed').conversationId],
  )
})

describe('a view', () => {
  it('holds what its name says, newest words first', async () => {
    expect(await names(anna, 'view=all')).toEqual(['Somchai', 'Olga', 'Dieter', '王小明'])
    expect(await names(anna, 'view=mine')).toEqual(['Olga', '王小明'])
    expect(await names(ben, 'view=mine')).toEqual([])
    expect(await names(anna, 'view=unassigned')).toEqual(['Somchai', 'Dieter'])
    expect(await names(anna, 'view=closed')).toEqual(['Closed'])
  })

  it('leads with who waits longest under waiting', async () => {
    expect(await names(anna, 'view=waiting')).toEqual(['王小明', 'Somchai', 'Dieter'])
  })

  it('shows only the shops of the member', async () => {
    expect(await names(ben, 'view=all')).toEqual(['Somchai', 'Olga', '王小明'])
    expect(await names(ben, `view=all&shopIds=${second.id}`)).toEqual([])
  })

  it('is counted by the same rule', async () => {
    const counts = (await anna.send<ViewCounts>('GET', '/api/conversations/counts')).body
    expect(ViewCounts.parse(counts)).toEqual({
      mine: 2,
      unassigned: 2,
      waiting: 3,
      all: 4,
      snoozed: 0,
      shops: { [inbox.shop.id]: 3, [second.id]: 1 },
      channels: { [inbox.shop.channelId]: 3, [second.channelId]: 1 },
    })
    const bens = (await ben.send<ViewCounts>('GET', '/api/conversations/counts')).body
    expect(bens).toMatchObject({ all: 3, mine: 0, shops: { [inbox.shop.id]: 3 } })
  })

  it('pages without a hole or a repetition, in both orders', async () => {
    for (const view of ['all', 'waiting']) {
      const whole = await names(anna, `view=${view}`)
      const paged: string[] = []
      for (let cursor = ''; ; ) {
        const page = await inbox.list(anna, `view=${view}&limit=1${cursor && `&cursor=${cursor}`}`)
        paged.push(...page.items.map(({ customerName }) => customerName))
        if (page.nextCursor === null) break
        cursor = page.nextCursor
      }
      expect(paged).toEqual(whole)
    }
  })

  it('refuses what it does not know instead of guessing', async () => {
    const bad = [
      'view=nothing',
      'view=all&sort=name',
      'view=all&cursor=abc',
      'view=all&limit=1000',
      'view=all&shopIds=x',
    ]
    for (const query of bad) expect((await anna.send('GET', `/api/conversations?${query}`)).status).toBe(400)
  })
})

describe('filters', () => {
  it('narrow by shop, channel, light, assignee, customer and several at once', async () => {
    expect(await names(anna, `view=all&shopIds=${second.id}`)).toEqual(['Dieter'])
    const both = `shopIds=${second.id}&shopIds=${inbox.shop.id}`
    expect(await names(anna, `view=all&${both}`)).toHaveLength(4)
    expect(await names(anna, `view=all&channelIds=${second.channelId}`)).toEqual(['Dieter'])
    expect(await names(anna, 'view=all&light=answered')).toEqual(['Olga'])
    expect(await names(anna, 'view=all&light=waiting')).toHaveLength(3)
    expect(await names(anna, `view=all&assigneeIds=${anna.me.memberId}`)).toEqual(['Olga', '王小明'])
    expect(await names(anna, 'view=all&languages=de')).toEqual([])
    const [row] = (await inbox.list(anna, `view=all&shopIds=${second.id}`)).items
    expect(await names(anna, `view=all&customerId=${row?.customerId}`)).toEqual(['Dieter'])
  })

  it('show what is unread, per member and until it is read', async () => {
    const { conversationId } = of('Somchai')
    expect(await names(anna, 'view=all&unread=true')).toContain('Somchai')
    const { items } = (await anna.send<ThreadPage>('GET', `/api/conversations/${conversationId}/thread`)).body
    const mark = { messageId: items.at(-1)?.id }
    expect((await anna.send('PUT', `/api/conversations/${conversationId}/read-mark`, mark)).status).toBe(204)
    // An older page that reports late takes nothing back.
    await anna.send('PUT', `/api/conversations/${conversationId}/read-mark`, {
      messageId: of('Somchai').messageId,
    })
    expect(await names(anna, 'view=all&unread=true')).not.toContain('Somchai')
    expect(await names(ben, 'view=all&unread=true')).toContain('Somchai')
  })
})

describe('search', () => {
  const find = (browser: SignedIn, words: string, view = 'all') =>
    names(browser, `view=${view}&search=${encodeURIComponent(words)}`)

  it('finds words in every language', async () => {
    expect(await find(anna, 'PARCEL')).toEqual(['Olga'])
    expect(await find(anna, 'monday left')).toEqual(['Olga'])
    expect(await find(anna, '快递')).toEqual(['王小明'])
    expect(await find(anna, '我的快递')).toEqual(['王小明'])
    expect(await find(anna, 'พัสดุ')).toEqual(['Somchai'])
    expect(await find(anna, 'ruckerstattung')).toEqual(['Dieter'])
    expect(await find(anna, '退款')).toEqual([])
  })

  it('finds customers by any part of their name', async () => {
    expect(await find(anna, '小明')).toEqual(['王小明'])
    expect(await find(anna, 'somc')).toEqual(['Somchai'])
  })

  it('stays within the view and the shops', async () => {
    expect(await find(anna, 'nothing', 'closed')).toEqual(['Closed'])
    expect(await find(anna, 'nothing')).toEqual([])
    expect(await find(ben, 'ruckerstattung')).toEqual([])
    expect(await find(ben, 'Dieter')).toEqual([])
  })

  it('gives nothing to who names an organization or a shop that is not his', async () => {
    const { organizationId, memberId, shopIds } = {
      organizationId: ben.me.organization.id,
      memberId: ben.me.memberId,
      shopIds: [inbox.shop.id],
    }
    const asked = (shops: string[]) =>
      inbox.db.users.as({ organizationId, memberId, shopIds }, (tx) =>
        tx.rows({
          name: 'test.search',
          text: `select * from search_conversations($1, $2, '{}', 'dieter', 10)`,
          values: [organizationId, shops],
        }),
      )
    expect(await asked([second.id])).toEqual([])
    expect(await asked([inbox.shop.id, second.id])).toEqual([])
  })

  it('takes signs for signs', async () => {
    for (const words of ["'; drop table messages; --", '%', '_', '\\', '(((', '👍']) {
      expect(await find(anna, words)).toEqual([])
    }
    expect((await anna.send('GET', '/api/conversations?view=all&search=%00')).status).toBeLessThan(500)
  })
})

describe('what may not be seen', () => {
  it('is not there, for whatever is asked of it', async () => {
    const { conversationId, messageId } = of('Dieter')
    const at = `/api/conversations/${conversationId}`
    const [row] = (await inbox.list(anna, `view=all&shopIds=${second.id}`)).items
    const asked = [
      ['GET', at],
      ['GET', `${at}/thread`],
      ['GET', `/api/customers/${row?.customerId}`],
      ['POST', `${at}/messages`, replyTo(messageId)],
      ['POST', `${at}/notes`, { clientId: 'a-note-of-ben', text: 'hm' }],
      ['PUT', `${at}/assignment`, { memberId: ben.me.memberId, expected: null }],
      ['DELETE', `${at}/assignment`],
      ['PUT', `${at}/closure`],
      ['DELETE', `${at}/closure`],
      ['PUT', `${at}/writing`, {}],
      ['DELETE', `${at}/writing`],
      ['PUT', `${at}/drafts/reply`, { mode: 'reply', text: 'x', fileIds: [] }],
      ['DELETE', `${at}/drafts/reply`],
      ['PUT', `${at}/read-mark`, { messageId }],
      ['PUT', `${at}/tags/${conversationId}`],
      ['POST', `/api/messages/${messageId}/retry`],
    ] as const
    for (const [method, url, body] of asked) {
      const answer = await ben.send(method, url, body)
      expect([method, url, answer.status]).toEqual([method, url, 404])
    }
    expect((await anna.send('GET', at)).status).toBe(200)
  })

  it('is nothing of the inbox for a viewer, and nothing at all for a stranger', async () => {
    const at = `/api/conversations/${of('Olga').conversationId}`
    for (const url of ['/api/conversations?view=all', at, `${at}/thread`, '/api/tags', '/api/views']) {
      expect((await viewer.send('GET', url)).status).toBe(403)
      expect((await inbox.browser().send('GET', url)).status).toBe(401)
    }
  })
})

describe('one conversation', () => {
  it('comes with own drafts, which others do not see', async () => {
    const at = `/api/conversations/${of('Olga').conversationId}`
    const draft = { mode: 'reply', text: 'Dear Olga', fileIds: [] }
    expect((await anna.send('PUT', `${at}/drafts/reply`, draft)).status).toBe(204)
    expect((await anna.send<Conversation>('GET', at)).body.drafts).toEqual([draft])
    expect((await ben.send<Conversation>('GET', at)).body.drafts).toEqual([])
    await anna.send('PUT', `${at}/drafts/reply`, { ...draft, text: ' ' })
    expect((await anna.send<Conversation>('GET', at)).body.drafts).toEqual([])
    expect((await anna.send('PUT', `${at}/drafts/note`, draft)).status).toBe(400)
  })

  it('has its thread in pages, the newest first', async () => {
    const at = `/api/conversations/${of('Closed').conversationId}/thread`
    const whole = (await anna.send<ThreadPage>('GET', at)).body.items
    expect(whole.map((entry) => (entry.type === 'act' ? entry.kind : entry.type))).toEqual([
      'message',
      'closure-requested',
      'closed',
      'message',
      'closure-requested',
    ])
    const newest = (await anna.send<ThreadPage>('GET', `${at}?limit=2`)).body
    const rest = (await anna.send<ThreadPage>('GET', `${at}?cursor=${newest.nextCursor}`)).body
    expect([...rest.items, ...newest.items]).toEqual(whole)
    expect(rest.nextCursor).toBeNull()
  })

  it('leads to its customer and what he came for before', async () => {
    const [row] = (await inbox.list(anna, 'view=closed')).items
    const customer = (await anna.send<Customer>('GET', `/api/customers/${row?.customerId}`)).body
    expect(customer).toMatchObject({ name: 'Closed', identities: [{ externalId: 'Closed' }] })
    expect(customer.sessions.map(({ preview }) => preview)).toEqual(['Once more', 'Thanks for nothing'])
  })
})
