import type { SavedView, Tag } from '@quaydesk/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestInbox, testInbox, type Written } from '../../test/inbox.ts'
import { createTestMember, type SignedIn } from '../../test/team.ts'

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
