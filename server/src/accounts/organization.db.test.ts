import type { Me } from '@quaydesk/contract'
import { beforeEach, expect, it } from 'vitest'
import { type TestAccounts, testAccounts } from '../../test/accounts.ts'
import { createTestMember, createTestOwner, type SignedIn } from '../../test/team.ts'

let accounts: TestAccounts
let olive: SignedIn
beforeEach(async () => {
  accounts = await testAccounts()
  olive = await createTestOwner(accounts)
})

const rename = (name: string, by = olive) => by.send('PATCH', '/api/organization', { name })
const nameOf = async (member: SignedIn) => (await member.send<Me>('GET', '/api/me')).body.organization.name
const audited = () =>
  accounts.db.owner(
    `select member_id, subject_id, details from audit_log where action = 'organization.renamed' order by at, id`,
  )
const told = () => accounts.db.owner(`select shop_id from events where kind = 'organization.changed'`)

it('an organization is renamed by owners and admins, for everybody in it', async () => {
  const admin = await createTestMember(accounts, olive, { email: 'adam@desk.test', role: 'admin' })
  const agent = await createTestMember(accounts, olive, { email: 'anna@desk.test', role: 'agent' })
  expect((await rename('  Lanyu Trading ')).body).toEqual({ ...olive.me.organization, name: 'Lanyu Trading' })
  expect(await nameOf(agent)).toBe('Lanyu Trading')
  expect((await rename('蓝屿贸易', admin)).status).toBe(200)
  expect(await nameOf(olive)).toBe('蓝屿贸易')
  expect((await rename('Mine', agent)).status).toBe(403)
})

it('it is written down who renamed it, from what to what, and open desks are told', async () => {
  const { id, name } = olive.me.organization
  await rename('Lanyu Trading')
  expect(await audited()).toEqual([
    { member_id: olive.me.memberId, subject_id: id, details: { from: name, to: 'Lanyu Trading' } },
  ])
  expect(await told()).toEqual([{ shop_id: null }])
})

it('the same name again leaves no trace, and none at all is refused', async () => {
  await rename(olive.me.organization.name)
  expect((await rename('   ')).status).toBe(400)
  expect((await rename('x'.repeat(121))).status).toBe(400)
  expect(await audited()).toEqual([])
  expect(await told()).toEqual([])
})
