import type { CreatedInvite, Invite, InviteByToken, Me, Page } from '@quaydesk/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { type TestAccounts, testAccounts, testPassword, testPublicUrl } from '../../test/accounts.ts'
import type { TestBrowser } from '../../test/browser.ts'
import { createTestMember, createTestOwner, createTestShop, type SignedIn } from '../../test/team.ts'
import { Unavailable } from '../platform/errors.ts'

let accounts: TestAccounts
let olive: SignedIn
let shopId: string
beforeEach(async () => {
  accounts = await testAccounts()
  olive = await createTestOwner(accounts)
  shopId = (await createTestShop(olive)).id
})

const day = 24 * 60 * 60_000
const tokenIn = (link: string) => new URL(link).searchParams.get('token') ?? ''

async function invite(more: object = {}, by: TestBrowser = olive) {
  const body = { email: 'Bo@desk.test', role: 'agent', allShops: false, shopIds: [shopId], ...more }
  return by.send<CreatedInvite>('POST', '/api/invites', body)
}

function accept(link: string, more: object = {}) {
  const body = { token: tokenIn(link), name: 'Bo', password: testPassword, locale: 'zh-CN', ...more }
  return accounts.browser().send<Me>('POST', '/api/invites/accept', body)
}

const readByToken = (link: string) =>
  accounts
    .browser()
    .send<z.infer<typeof InviteByToken>>('GET', `/api/invites/by-token?token=${tokenIn(link)}`)

describe('an invitation', () => {
  it('lets its bearer in, with role and shops as invited', async () => {
    const { status, body } = await invite()
    expect(status).toBe(201)
    expect(body).toMatchObject({ email: 'bo@desk.test', role: 'agent', shopIds: [shopId], mailed: false })
    expect((await readByToken(body.link)).body).toEqual({
      email: 'bo@desk.test',
      organizationName: "Olive's shops",
      role: 'agent',
    })
    const me = await accept(body.link)
    expect(me.body).toMatchObject({ email: 'bo@desk.test', role: 'agent', preferences: { locale: 'zh-CN' } })
    expect(me.body.shops.map(({ id }) => id)).toEqual([shopId])
    expect(me.setCookies).toHaveLength(1)
  })

  it('works once, also for two at the same time', async () => {
    const { body } = await invite()
    const answers = await Promise.all([accept(body.link), accept(body.link), accept(body.link)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404])
    expect((await accept(body.link)).status).toBe(404)
    expect((await readByToken(body.link)).status).toBe(404)
  })

  it('is over after seven days', async () => {
    const { body } = await invite()
    accounts.clock.pass(7 * day - 1)
    expect((await readByToken(body.link)).status).toBe(200)
    accounts.clock.pass(1)
    expect((await readByToken(body.link)).status).toBe(404)
    expect((await accept(body.link)).status).toBe(404)
  })

  it('is over when it is withdrawn, and can be withdrawn once', async () => {
    const { body } = await invite()
    expect((await olive.send('DELETE', `/api/invites/${body.id}`)).status).toBe(204)
    expect((await accept(body.link)).status).toBe(404)
    expect((await olive.send('DELETE', `/api/invites/${body.id}`)).status).toBe(404)
  })

  it('is replaced by the next one for the same address', async () => {
    const first = await invite()
    const second = await invite({ email: 'BO@DESK.test', role: 'lead' })
    expect((await accept(first.body.link)).status).toBe(404)
    const waiting = await olive.send<Page<Invite>>('GET', '/api/invites')
    expect(waiting.body.items.map(({ id }) => id)).toEqual([second.body.id])
    expect(waiting.body.items[0]).not.toHaveProperty('link')
    expect((await accept(second.body.link)).body.role).toBe('lead')
  })

  it('is over when whoever wrote it may manage members no more', async () => {
    const ada = await createTestMember(accounts, olive, { email: 'ada@desk.test', role: 'admin' })
    const { body } = await invite({ role: 'admin' }, ada)
    const change = { role: 'agent', version: 1 }
    expect((await olive.send('PATCH', `/api/members/${ada.me.memberId}`, change)).status).toBe(200)
    expect((await accept(body.link)).status).toBe(404)
  })

  it('is kept as a hash', async () => {
    const { body } = await invite()
    const rows = await accounts.db.owner<{ row: string }>('select i::text as row from invites i')
    expect(rows.map(({ row }) => row).join()).not.toContain(tokenIn(body.link))
  })

  it('has the configured address in its link, whatever Host the request names', async () => {
    const { body } = await olive.send<CreatedInvite>(
      'POST',
      '/api/invites',
      { email: 'bo@desk.test', role: 'agent', allShops: true, shopIds: [] },
      { host: 'evil.test', 'x-forwarded-host': 'evil.test', forwarded: 'host=evil.test' },
    )
    expect(body.link.startsWith(`${testPublicUrl}/invite?token=`)).toBe(true)
  })

  it('can not make an owner, nor name a shop of others', async () => {
    expect((await invite({ role: 'owner' })).status).toBe(400)
    const [shop] = await accounts.db.owner<{ id: string }>(
      `with o as (insert into organizations values (gen_random_uuid(), 'Others', now()) returning id)
       insert into shops (organization_id, id, name, market, time_zone, currency, languages, created_at)
       select id, gen_random_uuid(), 'Theirs', 'GB', 'Europe/London', 'GBP', '{en}', now() from o returning id`,
    )
    expect((await invite({ shopIds: [shopId, shop?.id] })).status).toBe(404)
  })

  it('takes nothing from its bearer but name, password and language', async () => {
    const { body } = await invite()
    for (const more of [
      { role: 'admin' },
      { email: 'other@desk.test' },
      { allShops: true },
      { organizationId: shopId },
    ])
      expect((await accept(body.link, more)).status).toBe(400)
    expect((await accept(body.link, { password: 'short' })).status).toBe(400)
    expect((await accept(body.link)).status).toBe(200)
  })

  it('lets nobody in whose shop is not there any more', async () => {
    const { body } = await invite()
    await accounts.db.owner('update invites set shop_ids = array[gen_random_uuid()]')
    expect((await accept(body.link)).status).toBe(400)
    expect(await accounts.db.owner(`select 1 from auth."user" where email = 'bo@desk.test'`)).toEqual([])
  })

  it('is not for members', async () => {
    await accept((await invite()).body.link)
    expect((await invite()).status).toBe(409)
  })

  it('stays open when the address got an account elsewhere meanwhile', async () => {
    const { body } = await invite()
    await accounts.db.owner(
      `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
       values ('elsewhere', 'Bo', 'bo@desk.test', false, now(), now())`,
    )
    expect((await accept(body.link)).status).toBe(409)
    expect((await readByToken(body.link)).status).toBe(200)
  })
})

describe('an invitation by mail', () => {
  const invitedBy = async (send: (mail: { to: string; text: string }) => Promise<void>) => {
    const other = await testAccounts({ beside: accounts, mail: { send } })
    const browser = other.browser()
    browser.plant(olive.cookies())
    return invite({}, browser)
  }

  it('carries the link', async () => {
    const sent: { to: string; text: string }[] = []
    const { body } = await invitedBy(async (mail) => void sent.push(mail))
    expect(body.mailed).toBe(true)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ to: 'bo@desk.test', text: expect.stringContaining(body.link) })
  })

  it('can still be copied when the mail server fails', async () => {
    const { status, body } = await invitedBy(async () => {
      throw new Unavailable('The mail server is away.')
    })
    expect(status).toBe(201)
    expect(body.mailed).toBe(false)
    expect((await accept(body.link)).status).toBe(200)
  })
})
