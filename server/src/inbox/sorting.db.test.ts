import type { SavedView, Tag, TagUse } from '@quaydesk/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestInbox, testInbox, type Written } from '../../test/inbox.ts'
import { createTestMember, type SignedIn } from '../../test/team.ts'
import { until } from '../../test/until.ts'
import { insertTag, lockTagNames } from './queries/tags.ts'

let inbox: TestInbox
let anna: SignedIn
let lead: SignedIn
let written: Written

beforeAll(async () => {
  inbox = await testInbox()
  anna = await createTestMember(inbox, inbox.owner, { email: 'anna@desk.test', role: 'agent' })
  lead = await createTestMember(inbox, inbox.owner, { email: 'lea@desk.test', role: 'lead' })
  written = await inbox.write('Hello?')
})

const makeTag = (browser: SignedIn, name: string) => browser.send<Tag>('POST', '/api/tags', { name })
const tagsOf = async () => (await inbox.list(anna)).items[0]?.tags.map(({ name }) => name)

describe('tags', () => {
  it('are put on conversations, narrow lists, and go everywhere when deleted', async () => {
    const { id } = (await makeTag(lead, 'VIP')).body
    const at = `/api/conversations/${written.conversationId}/tags/${id}`
    const before = (await inbox.list(anna)).items[0]?.version ?? 0
    expect((await anna.send('PUT', at)).status).toBe(204)
    expect((await anna.send('PUT', at)).status).toBe(204)
    expect(await tagsOf()).toEqual(['VIP'])
    expect((await inbox.list(anna)).items[0]?.version).toBe(before + 1)
    expect((await inbox.list(anna, `view=all&tagIds=${id}`)).items).toHaveLength(1)
    await anna.send('DELETE', at)
    expect((await inbox.list(anna, `view=all&tagIds=${id}`)).items).toEqual([])
    await anna.send('PUT', at)
    expect((await lead.send('DELETE', `/api/tags/${id}`)).status).toBe(204)
    expect(await tagsOf()).toEqual([])
    expect((await anna.send('PUT', at)).status).toBe(404)
  })

  it('have one name each, whatever its capitals, and are made by leads', async () => {
    expect((await makeTag(lead, 'Refund')).status).toBe(201)
    expect((await makeTag(lead, 'refund')).status).toBe(409)
    expect((await makeTag(anna, 'Mine')).status).toBe(403)
    expect((await anna.send<Tag[]>('GET', '/api/tags')).body.map(({ name }) => name)).toEqual(['Refund'])
  })

  it('are renamed by leads, to a name that no other has', async () => {
    const [one, other] = [(await makeTag(lead, 'Angry')).body, (await makeTag(lead, 'Calm')).body]
    const rename = (name: string, by = lead) => by.send<Tag>('PATCH', `/api/tags/${one.id}`, { name })
    await anna.send('PUT', `/api/conversations/${written.conversationId}/tags/${one.id}`)
    expect((await rename('Upset')).body).toEqual({ id: one.id, name: 'Upset' })
    expect(await tagsOf()).toEqual(['Upset'])
    expect((await rename('upset')).status).toBe(200)
    expect((await rename('CALM')).status).toBe(409)
    expect((await rename('Mine', anna)).status).toBe(403)
    expect((await lead.send('PATCH', `/api/tags/${crypto.randomUUID()}`, { name: 'x' })).status).toBe(404)
    for (const { id } of [one, other]) await lead.send('DELETE', `/api/tags/${id}`)
  })

  it('a name that another is just given is taken, though nobody sees it yet', async () => {
    const { organizationId, id } = { organizationId: lead.me.organization.id, id: crypto.randomUUID() }
    const tag = (await makeTag(lead, 'Left')).body
    const waiting = `select 1 from pg_locks where not granted
      and pid in (select pid from pg_stat_activity where datname = current_database())`
    let renamed: Promise<{ status: number }> | undefined
    await inbox.db.worker.transaction(async (tx) => {
      await tx.run(lockTagNames({ organizationId }))
      await tx.run(insertTag({ organizationId, id, name: 'Centre', now: new Date(inbox.clock.now()) }))
      renamed = lead.send('PATCH', `/api/tags/${tag.id}`, { name: 'Centre' })
      await until(async () => (await inbox.db.owner(waiting)).length > 0)
    })
    expect((await renamed)?.status).toBe(409)
  })

  it('are counted over all shops, also for a lead who sees one', async () => {
    const { id } = (await makeTag(lead, 'Counted')).body
    const shop = await inbox.addShop('Harbour DE')
    const elsewhere = await inbox.write('Hallo?', { from: 'dieter', shop })
    for (const { conversationId } of [written, elsewhere])
      await inbox.owner.send('PUT', `/api/conversations/${conversationId}/tags/${id}`)
    const narrow = await createTestMember(inbox, inbox.owner, {
      email: 'nora@desk.test',
      role: 'lead',
      shopIds: [inbox.shop.id],
    })
    const uses = (await narrow.send<TagUse[]>('GET', '/api/tags/uses')).body
    expect(uses.filter(({ tagId }) => tagId === id)).toEqual([{ tagId: id, conversations: 2 }])
    expect((await anna.send('GET', '/api/tags/uses')).status).toBe(403)
  })
})

describe('saved views', () => {
  const save = (browser: SignedIn, name: string, shared: boolean) =>
    browser.send<SavedView>('POST', '/api/views', {
      name,
      shared,
      filter: { view: 'waiting', languages: ['de'] },
    })
  const read = async (browser: SignedIn) =>
    (await browser.send<SavedView[]>('GET', '/api/views')).body.map(({ name, own }) => [name, own])

  it('are own or shared, and deleted by who made them', async () => {
    const own = await save(anna, 'German', false)
    expect(own.body).toMatchObject({ own: true, filter: { view: 'waiting', languages: ['de'] } })
    expect((await save(anna, 'For all', true)).status).toBe(403)
    const shared = await save(lead, 'For all', true)
    expect(await read(anna)).toEqual([
      ['For all', false],
      ['German', true],
    ])
    expect(await read(lead)).toEqual([['For all', true]])
    expect((await anna.send('DELETE', `/api/views/${shared.body.id}`)).status).toBe(404)
    expect((await lead.send('DELETE', `/api/views/${own.body.id}`)).status).toBe(404)
    expect((await anna.send('DELETE', `/api/views/${own.body.id}`)).status).toBe(204)
    expect(await read(anna)).toEqual([['For all', false]])
  })

  it('hold only filters that the list knows', async () => {
    const filter = { view: 'all', organizationId: anna.me.organization.id }
    const answer = await anna.send('POST', '/api/views', { name: 'x', shared: false, filter })
    expect(answer.status).toBe(400)
  })
})
