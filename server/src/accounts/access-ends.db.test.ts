import type { Me, Member, Page } from '@quaydesk/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { type TestAccounts, testAccounts, testPassword } from '../../test/accounts.ts'
import { createTestMember, createTestOwner, createTestShop, type SignedIn } from '../../test/team.ts'
import type { AccessChange } from './index.ts'

let accounts: TestAccounts
let olive: SignedIn
let shopId: string
let ada: SignedIn
let changes: AccessChange[]
beforeEach(async () => {
  accounts = await testAccounts()
  olive = await createTestOwner(accounts)
  shopId = (await createTestShop(olive)).id
  ada = await createTestMember(accounts, olive, { email: 'ada@desk.test', role: 'lead', shopIds: [shopId] })
  changes = []
  accounts.deps.actors.onDrop((change) => changes.push(change))
})

const minute = 60_000
const newPassword = 'another long password'

async function changeAda(change: object) {
  const { body } = await olive.send<Page<Member>>('GET', '/api/members')
  const version = body.items.find(({ id }) => id === ada.me.memberId)?.version
  const answer = await olive.send<Member>('PATCH', `/api/members/${ada.me.memberId}`, { ...change, version })
  expect(answer.status).toBe(200)
  return answer.body
}

describe('a sign-in', () => {
  it('does not survive a change of the password, in no browser; the one that changed it gets a new one', async () => {
    const thief = ada.copy('10.9.9.9')
    expect((await thief.send('GET', '/api/me')).status).toBe(200)
    const before = ada.cookies()
    const answer = await ada.send('PUT', '/api/me/password', { currentPassword: testPassword, newPassword })
    expect(answer.status).toBe(204)
    expect((await thief.send('GET', '/api/me')).status).toBe(401)
    expect(ada.cookies()).not.toBe(before)
    expect((await ada.send('GET', '/api/me')).status).toBe(200)
    expect(changes).toEqual([expect.objectContaining({ memberId: ada.me.memberId, ended: true })])
  })

  it('is opened by the new password only', async () => {
    await ada.send('PUT', '/api/me/password', { currentPassword: testPassword, newPassword })
    const signIn = (password: string) =>
      accounts.browser().send('POST', '/api/session', { email: 'ada@desk.test', password })
    expect((await signIn(testPassword)).status).toBe(401)
    expect((await signIn(newPassword)).status).toBe(200)
  })

  it('changes no password without the current one, and locks who guesses it', async () => {
    const guess = () => ada.send('PUT', '/api/me/password', { currentPassword: 'a guess', newPassword })
    for (let i = 0; i < 5; i++) expect((await guess()).status).toBe(400)
    expect((await guess()).status).toBe(429)
    expect((await ada.send('GET', '/api/me')).status).toBe(200)
  })

  it('ends at once when the member is disabled, and stays ended when he is let in again', async () => {
    expect((await ada.send('GET', '/api/me')).status).toBe(200)
    await changeAda({ disabled: true })
    expect((await ada.send('GET', '/api/me')).status).toBe(401)
    expect(changes.at(-1)).toMatchObject({ memberId: ada.me.memberId, ended: true })
    const left = await accounts.db.owner(
      `select 1 from auth."session" where "userId" = (select user_id from members where id = $1)`,
      [ada.me.memberId],
    )
    expect(left).toEqual([])
    const cookies = ada.copy('10.9.9.9')
    await changeAda({ disabled: false })
    accounts.clock.pass(minute)
    expect((await cookies.send('GET', '/api/me')).status).toBe(401)
  })

  it('that was somehow left behind does not come back with the member', async () => {
    const cookies = ada.copy('10.9.9.9')
    await accounts.db.owner('create table kept as select * from auth."session"')
    await changeAda({ disabled: true })
    await accounts.db.owner('insert into auth."session" select * from kept on conflict do nothing')
    accounts.clock.pass(minute)
    expect((await cookies.send('GET', '/api/me')).status).toBe(401)
    await changeAda({ disabled: false })
    expect((await cookies.send('GET', '/api/me')).status).toBe(401)
  })

  it('can not be opened by a disabled member, who is told what everybody is told', async () => {
    await changeAda({ disabled: true })
    const sign = (email: string) =>
      accounts.browser().send('POST', '/api/session', { email, password: testPassword })
    const disabled = await sign('ada@desk.test')
    expect(disabled.status).toBe(401)
    expect(disabled.setCookies).toEqual([])
    expect(disabled).toEqual(await sign('nobody@desk.test'))
  })

  it('has the new role from the next request on', async () => {
    expect((await ada.send('GET', '/api/me')).status).toBe(200)
    await changeAda({ role: 'viewer' })
    const me = await ada.send<Me>('GET', '/api/me')
    expect(me.body.role).toBe('viewer')
    expect(me.body.permissions).toEqual(['figures.read'])
    expect(changes.at(-1)).toMatchObject({ memberId: ada.me.memberId, ended: false })
  })

  it('loses a shop from the next request on', async () => {
    expect((await ada.send('GET', `/api/shops/${shopId}`)).status).toBe(200)
    await changeAda({ shopIds: [] })
    expect((await ada.send('GET', `/api/shops/${shopId}`)).status).toBe(404)
    expect((await ada.send<Me>('GET', '/api/me')).body.shops).toEqual([])
  })

  it('ends within a minute also in a process that nobody can tell', async () => {
    const other = await testAccounts({ beside: accounts })
    const there = other.browser()
    there.plant(ada.cookies())
    expect((await there.send('GET', '/api/me')).status).toBe(200)
    await changeAda({ disabled: true })
    accounts.clock.pass(minute)
    expect((await there.send('GET', '/api/me')).status).toBe(401)
  })
})
