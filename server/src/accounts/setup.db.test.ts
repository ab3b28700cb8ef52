import type { Me } from '@quaydesk/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { type TestAccounts, testAccounts, testPassword } from '../../test/accounts.ts'
import { createTestOwner, createTestShop } from '../../test/team.ts'
import { ensureSetupToken } from './index.ts'

let accounts: TestAccounts
beforeEach(async () => {
  accounts = await testAccounts()
})

const owner = { name: 'Olive', email: 'Olive@Desk.test', password: testPassword, locale: 'zh-CN' }

describe('setup', () => {
  it('makes the owner, signs in and needs no setup any more', async () => {
    const token = await ensureSetupToken(accounts.deps)
    const browser = accounts.browser()
    expect((await browser.send('GET', '/api/setup')).body).toEqual({ needed: true })
    const answer = await browser.send<Me>('POST', '/api/setup', { token, ...owner })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      name: 'Olive',
      email: 'olive@desk.test',
      role: 'owner',
      organization: { name: 'Olive 的店铺' },
      shops: [],
      preferences: { locale: 'zh-CN', theme: 'system' },
    })
    expect((await browser.send<Me>('GET', '/api/me')).body.memberId).toBe(answer.body.memberId)
    expect((await browser.send('GET', '/api/setup')).body).toEqual({ needed: false })
    expect(await ensureSetupToken(accounts.deps)).toBeNull()
  })

  it('takes a token once, also from two at the same time', async () => {
    const token = await ensureSetupToken(accounts.deps)
    const answers = await Promise.all(
      ['a@desk.test', 'b@desk.test', 'c@desk.test'].map((email) =>
        accounts.browser().send('POST', '/api/setup', { token, ...owner, email }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403])
    expect(await accounts.db.owner('select 1 from organizations')).toHaveLength(1)
    expect(await accounts.db.owner('select 1 from auth."user"')).toHaveLength(1)
  })

  it('refuses the token of an earlier start, a made-up one and none', async () => {
    const earlier = await ensureSetupToken(accounts.deps)
    await ensureSetupToken(accounts.deps)
    for (const token of [earlier, 'made-up']) {
      const answer = await accounts.browser().send('POST', '/api/setup', { token, ...owner })
      expect(answer).toMatchObject({ status: 403, body: { code: 'Forbidden' } })
    }
    expect((await accounts.browser().send('POST', '/api/setup', owner)).status).toBe(400)
  })

  it('keeps of the token only what opens nothing', async () => {
    const token = await ensureSetupToken(accounts.deps)
    const rows = await accounts.db.owner<{ row: string }>('select i::text as row from installation i')
    expect(rows).toHaveLength(1)
    expect(rows[0]?.row).not.toContain(token)
  })

  it('leaves the token usable when something fails on the way', async () => {
    const token = await ensureSetupToken(accounts.deps)
    await accounts.db.owner('alter table members rename to members_away')
    expect((await accounts.browser().send('POST', '/api/setup', { token, ...owner })).status).toBe(500)
    await accounts.db.owner('alter table members_away rename to members')
    expect((await accounts.browser().send('POST', '/api/setup', { token, ...owner })).status).toBe(200)
  })

  it('gives the owner every shop made afterwards', async () => {
    const olive = await createTestOwner(accounts)
    const shop = await createTestShop(olive)
    const me = await olive.send<Me>('GET', '/api/me')
    expect(me.body.shops).toEqual([shop])
  })
})
