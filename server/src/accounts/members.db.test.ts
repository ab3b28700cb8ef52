import type { Member, MemberRef, Page } from '@quaydesk/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { type TestAccounts, testAccounts } from '../../test/accounts.ts'
import type { TestBrowser } from '../../test/browser.ts'
import { createTestMember, createTestOwner, createTestShop, type SignedIn } from '../../test/team.ts'

let accounts: TestAccounts
let olive: SignedIn
let shopId: string
beforeEach(async () => {
  accounts = await testAccounts()
  olive = await createTestOwner(accounts)
  shopId = (await createTestShop(olive)).id
})

const change = (by: TestBrowser, id: string, what: object, version = 1) =>
  by.send<Member>('PATCH', `/api/members/${id}`, { version, ...what })

async function secondOwner(): Promise<SignedIn> {
  const otto = await createTestMember(accounts, olive, { email: 'otto@desk.test', role: 'admin' })
  expect((await change(olive, otto.me.memberId, { role: 'owner' })).status).toBe(200)
  return otto
}

describe('the team', () => {
  it('is listed a page at a time', async () => {
    for (const name of ['ada', 'bo', 'cy']) {
      accounts.clock.pass(1)
      await createTestMember(accounts, olive, {
        email: `${name}@desk.test`,
        role: 'agent',
        shopIds: [shopId],
      })
    }
    const emails: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const page = await olive.send<Page<Member>>('GET', `/api/members?limit=2${query}`)
      expect(page.body.items.length).toBeLessThanOrEqual(2)
      emails.push(...page.body.items.map(({ email }) => email))
      cursor = page.body.nextCursor
    }
    expect(emails).toEqual(['owner@desk.test', 'ada@desk.test', 'bo@desk.test', 'cy@desk.test'])
  })

  it('is known by name to all, by e-mail address to those who manage it', async () => {
    const bo = await createTestMember(accounts, olive, { email: 'bo@desk.test', role: 'agent', shopIds: [] })
    const refs = await bo.send<Page<MemberRef>>('GET', '/api/members/refs')
    expect(refs.body.items.map(({ name }) => name)).toEqual(['Olive', 'bo'])
    expect(JSON.stringify(refs.body)).not.toContain('@')
    expect((await bo.send('GET', '/api/members')).status).toBe(403)
  })

  it('refuses a cursor that is none', async () => {
    for (const cursor of ['made-up', 'WzFd', encodeURIComponent('["2026-01-01T00:00:00Z","1 or 1=1"]')])
      expect((await olive.send('GET', `/api/members?cursor=${cursor}`)).status).toBe(400)
  })
})

describe('changing a member', () => {
  it('keeps the last owner, also when two owners demote each other at the same time', async () => {
    const otto = await secondOwner()
    const answers = await Promise.all([
      change(olive, otto.me.memberId, { role: 'agent' }, 2),
      change(otto, olive.me.memberId, { role: 'agent' }, 1),
    ])
    const owners = await accounts.db.owner(
      `select 1 from members where role = 'owner' and disabled_at is null`,
    )
    expect(owners).toHaveLength(1)
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is for those who manage members', async () => {
    const ada = await createTestMember(accounts, olive, { email: 'ada@desk.test', role: 'admin' })
    const bo = await createTestMember(accounts, olive, { email: 'bo@desk.test', role: 'agent', shopIds: [] })
    expect((await change(bo, bo.me.memberId, { role: 'admin' })).status).toBe(403)
    expect((await change(ada, ada.me.memberId, { role: 'owner' })).status).toBe(403)
    expect((await change(ada, olive.me.memberId, { disabled: true })).status).toBe(403)
    expect((await change(ada, bo.me.memberId, { role: 'owner' })).status).toBe(403)
    expect((await change(ada, bo.me.memberId, { role: 'lead' })).status).toBe(200)
  })

  it('is refused when somebody else did so meanwhile', async () => {
    const bo = await createTestMember(accounts, olive, { email: 'bo@desk.test', role: 'agent', shopIds: [] })
    const answers = await Promise.all([
      change(olive, bo.me.memberId, { role: 'lead' }),
      change(olive, bo.me.memberId, { role: 'viewer' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('takes no field that is not there to be changed', async () => {
    const bo = await createTestMember(accounts, olive, { email: 'bo@desk.test', role: 'agent', shopIds: [] })
    for (const more of [
      { email: 'x@y.test' },
      { userId: 'x' },
      { organizationId: shopId },
      { permissions: [] },
      { name: 'B' },
    ])
      expect((await change(olive, bo.me.memberId, more)).status).toBe(400)
    for (const more of [
      { role: 'owner' },
      { allShops: true },
      { memberId: olive.me.memberId },
      { email: 'x@y.test' },
    ])
      expect((await bo.send('PATCH', '/api/me', more)).status).toBe(400)
  })

  it('gives no shop that is not there', async () => {
    const bo = await createTestMember(accounts, olive, {
      email: 'bo@desk.test',
      role: 'agent',
      shopIds: [shopId],
    })
    const foreign = '00000000-0000-4000-8000-000000000000'
    expect((await change(olive, bo.me.memberId, { shopIds: [shopId, foreign] })).status).toBe(400)
    const page = await olive.send<Page<Member>>('GET', '/api/members')
    const kept = page.body.items.find(({ id }) => id === bo.me.memberId)
    expect(kept).toMatchObject({ shopIds: [shopId], version: 1 })
  })

  it('is written down with who did it, and tells the desks', async () => {
    const bo = await createTestMember(accounts, olive, { email: 'bo@desk.test', role: 'agent', shopIds: [] })
    await change(olive, bo.me.memberId, { role: 'lead' })
    expect(
      await accounts.db.owner(`select member_id, details from audit_log where action = 'member.changed'`),
    ).toEqual([{ member_id: olive.me.memberId, details: { role: 'lead' } }])
    const events = await accounts.db.owner(
      `select 1 from events where kind = 'members.changed' and subject_id = $1`,
      [bo.me.memberId],
    )
    expect(events).toHaveLength(2)
  })
})
