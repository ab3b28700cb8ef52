import type { Me, Page, Shop } from '@quaydesk/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { type TestAccounts, testAccounts } from '../../test/accounts.ts'
import { createTestMember, createTestOwner, createTestShop, type SignedIn } from '../../test/team.ts'
import { loadShopSettings, settingsAt } from './index.ts'

let accounts: TestAccounts
let olive: SignedIn
let shop: Shop
beforeEach(async () => {
  accounts = await testAccounts()
  olive = await createTestOwner(accounts)
  shop = await createTestShop(olive)
})

const change = (what: object, version = shop.version) =>
  olive.send<Shop>('PATCH', `/api/shops/${shop.id}`, { version, ...what })

describe('a shop', () => {
  it('starts always open, with five minutes and a day', () => {
    expect(shop).toMatchObject({
      version: 1,
      timeZone: 'Europe/London',
      settings: { hours: [], holidays: [], firstResponseTargetMinutes: 5, silenceHours: 24 },
    })
  })

  it('changes what is named and keeps the rest', async () => {
    const hours = [{ day: 1, from: '22:00', to: '06:00' }]
    const answer = await change({ name: 'Pier', settings: { hours } })
    expect(answer.body).toEqual({ ...shop, name: 'Pier', version: 2, settings: { ...shop.settings, hours } })
    expect((await olive.send<Shop>('GET', `/api/shops/${shop.id}`)).body).toEqual(answer.body)
  })

  it('keeps what was in force before, to the millisecond', async () => {
    const before = accounts.clock.now()
    await change({ settings: { firstResponseTargetMinutes: 9 } })
    await change({ timeZone: 'Asia/Tokyo' }, 2)
    accounts.clock.pass(1000)
    await change({ settings: { firstResponseTargetMinutes: 7 } }, 3)
    const versions = await accounts.db.worker.transaction((tx) =>
      loadShopSettings(tx, { organizationId: olive.me.organization.id, shopIds: [shop.id] }),
    )
    const inForce = (at: number) => settingsAt(versions.get(shop.id) ?? [], at)
    expect(inForce(before).targetMs).toBe(5 * 60_000)
    expect(inForce(before + 1)).toMatchObject({
      targetMs: 9 * 60_000,
      schedule: { timeZone: 'Europe/London' },
    })
    expect(inForce(before + 2)).toMatchObject({ targetMs: 9 * 60_000, schedule: { timeZone: 'Asia/Tokyo' } })
    expect(inForce(before + 999).targetMs).toBe(9 * 60_000)
    expect(inForce(before + 1000).targetMs).toBe(7 * 60_000)
  })

  it('loads no older settings than asked for', async () => {
    accounts.clock.pass(1000)
    await change({ settings: { silenceHours: 48 } })
    accounts.clock.pass(1000)
    await change({ settings: { silenceHours: 72 } }, 2)
    const load = (since: number) =>
      accounts.db.worker.transaction((tx) =>
        loadShopSettings(tx, { organizationId: olive.me.organization.id, shopIds: [shop.id], since }),
      )
    const now = accounts.clock.now()
    const silence = async (since: number) =>
      (await load(since)).get(shop.id)?.map(({ settings }) => settings.silenceMs / 3_600_000)
    expect(await silence(0)).toEqual([24, 48, 72])
    expect(await silence(now - 1)).toEqual([48, 72])
    expect(await silence(now)).toEqual([72])
  })

  it('writes no settings where only its name changes', async () => {
    await change({ name: 'Pier' })
    expect(await accounts.db.owner('select 1 from shop_settings')).toHaveLength(1)
  })

  it('is changed by one of two who saw the same', async () => {
    const answers = await Promise.all([change({ name: 'One' }), change({ name: 'Two' })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ details: { version: 2 } })
  })

  it.each([
    { timeZone: 'Mars/Olympus' },
    { market: 'gb' },
    { currency: 'POUND' },
    { languages: [] },
    { settings: { hours: [{ day: 8, from: '09:00', to: '12:00' }] } },
    { settings: { hours: [{ day: 1, from: '9:00', to: '24:00' }] } },
    { settings: { holidays: [{ date: '2026-02-30', name: 'Never', intervals: [] }] } },
    { settings: { vacations: [{ from: '2026-08-02T00:00:00Z', until: '2026-08-01T00:00:00Z' }] } },
    { settings: { firstResponseTargetMinutes: 0 } },
    { settings: { unknown: true } },
    { organizationId: '00000000-0000-4000-8000-000000000000' },
    { id: '00000000-0000-4000-8000-000000000000' },
  ])('refuses %j', async (what) => {
    const answer = await change(what)
    expect(answer).toMatchObject({ status: 400, body: { code: 'Invalid' } })
    expect(await accounts.db.owner('select 1 from shops where version = 1')).toHaveLength(1)
  })

  it('is there at once for members of all shops, and for others when it is given to them', async () => {
    const all = await createTestMember(accounts, olive, { email: 'all@desk.test', role: 'agent' })
    const one = await createTestMember(accounts, olive, {
      email: 'one@desk.test',
      role: 'agent',
      shopIds: [shop.id],
    })
    accounts.clock.pass(1)
    const second = await createTestShop(olive, 'Second')
    const shopsOf = async (member: SignedIn) =>
      (await member.send<Page<Shop>>('GET', '/api/shops')).body.items.map(({ id }) => id)
    expect(await shopsOf(all)).toEqual([shop.id, second.id])
    expect(await shopsOf(one)).toEqual([shop.id])
    expect((await one.send<Me>('GET', '/api/me')).body.shops.map(({ id }) => id)).toEqual([shop.id])
    expect((await one.send('GET', `/api/shops/${second.id}`)).status).toBe(404)
  })

  it('writes down who changed it, and tells the desks', async () => {
    await change({ name: 'Pier' })
    const audit = await accounts.db.owner(
      `select member_id, subject_id from audit_log where action = 'shop.changed'`,
    )
    expect(audit).toEqual([{ member_id: olive.me.memberId, subject_id: shop.id }])
    const events = await accounts.db.owner(`select shop_id from events where kind = 'shops.changed'`)
    expect(events).toEqual([{ shop_id: shop.id }, { shop_id: shop.id }])
  })
})
