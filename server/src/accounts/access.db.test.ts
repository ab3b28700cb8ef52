import type { CreatedInvite, Me, Role } from '@quaydesk/contract'
import { roles } from '@quaydesk/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestAccounts, testAccounts, testPassword } from '../../test/accounts.ts'
import { createTestMember, createTestOwner, createTestShop, type SignedIn } from '../../test/team.ts'

let accounts: TestAccounts
const team = new Map<Role, SignedIn>()
/** Another organization beside ours in the same database: nothing of it may be seen or touched. */
let others: { memberId: string; shopId: string; inviteId: string }

beforeAll(async () => {
  accounts = await testAccounts()
  const owner = await createTestOwner(accounts)
  team.set('owner', owner)
  const shop = await createTestShop(owner)
  for (const role of roles)
    if (role !== 'owner')
      team.set(
        role,
        await createTestMember(accounts, owner, { email: `${role}@desk.test`, role, shopIds: [shop.id] }),
      )
  const [row] = await accounts.db.owner<{ memberId: string; shopId: string; inviteId: string }>(`
    with o as (insert into organizations values (gen_random_uuid(), 'Others', now()) returning id),
    s as (insert into shops (organization_id, id, name, market, time_zone, currency, languages, created_at)
      select id, gen_random_uuid(), 'Theirs', 'GB', 'Europe/London', 'GBP', '{en}', now() from o returning *),
    m as (insert into members (organization_id, id, user_id, name, email, role, all_shops, created_at)
      select id, gen_random_uuid(), 'theirs', 'Theirs', 'theirs@others.test', 'agent', true, now() from o returning *),
    i as (insert into invites
      select id, gen_random_uuid(), 'invited@others.test', 'agent', true, '{}', '\\x00', gen_random_uuid(), now(), now() + interval '1 day' from o
      returning *)
    select m.id as "memberId", s.id as "shopId", i.id as "inviteId" from m, s, i`)
  if (!row) throw new Error('no others')
  others = row
})

const newShop = { name: 'New', market: 'GB', timeZone: 'Europe/London', currency: 'GBP', languages: ['en'] }
const newInvite = { email: 'new@desk.test', role: 'agent', allShops: true, shopIds: [] }
const managers: readonly Role[] = ['owner', 'admin']

describe('who may do what', () => {
  it.each<['GET' | 'POST', string, object | undefined, readonly Role[]]>([
    ['GET', '/api/me', undefined, roles],
    ['GET', '/api/shops', undefined, roles],
    ['POST', '/api/shops', newShop, managers],
    ['GET', '/api/members', undefined, managers],
    ['GET', '/api/members/refs', undefined, roles],
    ['GET', '/api/invites', undefined, managers],
    ['POST', '/api/invites', newInvite, managers],
  ])('%s %s', async (method, url, body, allowed) => {
    for (const role of roles) {
      const answer = await team.get(role)?.send(method, url, body)
      if (allowed.includes(role)) expect(answer?.status, role).toBeLessThan(300)
      else expect(answer, role).toMatchObject({ status: 403, body: { code: 'Forbidden' } })
    }
    expect((await accounts.browser().send(method, url, body)).status).toBe(401)
  })

  it.each<['GET' | 'PATCH' | 'DELETE', (ids: typeof others) => string, object | undefined]>([
    ['GET', ({ shopId }) => `/api/shops/${shopId}`, undefined],
    ['PATCH', ({ shopId }) => `/api/shops/${shopId}`, { name: 'Mine', version: 1 }],
    ['PATCH', ({ memberId }) => `/api/members/${memberId}`, { role: 'viewer', version: 1 }],
    ['DELETE', ({ inviteId }) => `/api/invites/${inviteId}`, undefined],
  ])(
    '%s of what belongs to another organization is a 404 for every role that may at all',
    async (method, url, body) => {
      for (const role of managers) {
        const answer = await team.get(role)?.send(method, url(others), body)
        expect(answer, role).toMatchObject({ status: 404, body: { code: 'NotFound' } })
      }
      const rows = await accounts.db.owner(`select 1 from shops where name = 'Mine'
      union all select 1 from members where user_id = 'theirs' and role <> 'agent'
      union all select 1 from invites where email = 'invited@others.test' and revoked_at is not null`)
      expect(rows).toEqual([])
    },
  )

  it('shows nothing of another organization in any list', async () => {
    for (const url of ['/api/me', '/api/shops', '/api/members', '/api/members/refs', '/api/invites']) {
      const answer = await team.get('owner')?.send('GET', url)
      const text = JSON.stringify(answer?.body)
      for (const foreign of ['Theirs', 'theirs@others.test', 'invited@others.test', ...Object.values(others)])
        expect(text, url).not.toContain(foreign)
    }
  })
})

describe('a change asked for by another site', () => {
  it.each([
    { origin: 'http://evil.test' },
    { origin: 'null' },
    { origin: 'http://desk.test', 'sec-fetch-site': 'cross-site' },
    { origin: 'http://desk.test:4000', host: 'desk.test:3000' },
  ])('is refused although the browser sends our cookie: %j', async (headers: Record<string, string>) => {
    const owner = team.get('owner')
    const patch = await owner?.send('PATCH', '/api/me', { name: 'Mallory' }, headers)
    expect(patch).toMatchObject({ status: 403, body: { code: 'Forbidden' } })
    expect((await owner?.send('DELETE', '/api/session', undefined, headers))?.status).toBe(403)
    expect((await owner?.send<Me>('GET', '/api/me'))?.body.name).toBe('Olive')
  })

  it('is taken from our own pages', async () => {
    const headers = { origin: 'http://desk.test', 'sec-fetch-site': 'same-origin' }
    const answer = await team.get('owner')?.send<Me>('PATCH', '/api/me', { name: 'Olive' }, headers)
    expect(answer?.status).toBe(200)
  })

  it('can not be hidden in a form', async () => {
    const response = await accounts.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': 'text/plain' },
      payload: JSON.stringify({ email: 'owner@desk.test', password: testPassword }),
    })
    expect(response.statusCode).toBe(400)
  })
})

describe('bad input', () => {
  it('is refused with a sentence and no trace of the machine', async () => {
    const owner = team.get('owner')
    for (const [url, body] of [
      ['/api/invites', { ...newInvite, email: 'no address' }],
      ['/api/invites', { ...newInvite, email: 'a@desk.test\r\nBcc: b@desk.test' }],
      ['/api/invites', { ...newInvite, shopIds: ["' or 1=1 --"] }],
      ['/api/shops', { ...newShop, name: ' ' }],
      ['/api/shops', { ...newShop, name: 'x'.repeat(121) }],
      ['/api/shops', { ...newShop, timeZone: ['Europe/London'] }],
    ] as const) {
      const answer = await owner?.send('POST', url, body)
      expect(answer).toMatchObject({ status: 400, body: { code: 'Invalid' } })
    }
  })

  it('takes names that look like code as names', async () => {
    const owner = team.get('owner')
    const name = `'; drop table shops; -- <script>alert(1)</script> \u202e=cmd`
    expect((await owner?.send<{ name: string }>('POST', '/api/shops', { ...newShop, name }))?.body.name).toBe(
      name,
    )
    const invite = await owner?.send<CreatedInvite>('POST', '/api/invites', {
      ...newInvite,
      email: "o'neill@desk.test",
    })
    expect(invite?.status).toBe(201)
  })

  it('refuses a zero byte that the database could not keep', async () => {
    const owner = team.get('owner')
    expect((await owner?.send('PATCH', '/api/me', { name: 'O\u0000live' }))?.status).toBe(400)
    const goodbye = { en: 'bye\u0000' }
    const shop = (await owner?.send<Me>('GET', '/api/me'))?.body.shops[0]
    const answer = await owner?.send('PATCH', `/api/shops/${shop?.id}`, {
      version: shop?.version,
      settings: { goodbye },
    })
    expect(answer?.status).toBe(400)
  })
})
