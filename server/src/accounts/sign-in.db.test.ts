import type { Me } from '@quaydesk/contract'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestAccounts, testAccounts, testPassword } from '../../test/accounts.ts'
import { createTestMember, createTestOwner, type SignedIn } from '../../test/team.ts'
import { peekActor } from './index.ts'

let accounts: TestAccounts
let olive: SignedIn
beforeAll(async () => {
  accounts = await testAccounts()
  olive = await createTestOwner(accounts)
})

const right = { email: 'owner@desk.test', password: testPassword }
const minute = 60_000

describe('signing in', () => {
  it('sets a cookie that scripts and other sites do not get', async () => {
    const answer = await accounts.browser().send<Me>('POST', '/api/session', right)
    expect(answer.status).toBe(200)
    expect(answer.body.memberId).toBe(olive.me.memberId)
    expect(answer.setCookies).toHaveLength(1)
    expect(answer.setCookies[0]).toMatch(/^quaydesk\.session_token=[^;]+;.*HttpOnly/)
    expect(answer.setCookies[0]).toMatch(/SameSite=Lax/i)
    expect(answer.setCookies[0]).not.toMatch(/Secure/)
  })

  it('marks the cookie Secure where the desk is https', async () => {
    const https = await testAccounts({ beside: accounts, publicUrl: 'https://desk.test' })
    const answer = await https.browser().send<Me>('POST', '/api/session', right)
    expect(answer.setCookies[0]).toMatch(/^__Secure-quaydesk\.session_token=[^;]+;.*Secure/)
  })

  it('does not care how the e-mail address is written', async () => {
    const answer = await accounts
      .browser()
      .send('POST', '/api/session', { ...right, email: 'OWNER@Desk.TEST' })
    expect(answer.status).toBe(200)
  })

  it('says the same of an unknown address and a wrong password', async () => {
    const wrong = await accounts
      .browser()
      .send('POST', '/api/session', { ...right, password: 'wrong password' })
    const unknown = await accounts
      .browser()
      .send('POST', '/api/session', { ...right, email: 'nobody@desk.test' })
    expect(wrong.status).toBe(401)
    expect(unknown).toEqual(wrong)
  })

  it('takes as long for an unknown address as for a wrong password', async () => {
    const time = async (email: string) => {
      const start = performance.now()
      await accounts.browser().send('POST', '/api/session', { email, password: 'wrong password' })
      return performance.now() - start
    }
    // In turns, and the quickest of each: what else the machine does only ever adds.
    let [known, unknown] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let i = 0; i < 5; i++) {
      known = Math.min(known, await time(right.email))
      unknown = Math.min(unknown, await time('nobody@desk.test'))
    }
    // Without the dummy hash the unknown one takes a tenth.
    expect(unknown / known).toBeGreaterThan(0.5)
  })

  it('keeps passwords as argon2id of 19 MiB', async () => {
    const rows = await accounts.db.owner<{ password: string }>('select password from auth."account"')
    for (const { password } of rows) expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(rows.length).toBeGreaterThan(0)
  })

  it('signs out this browser and no other', async () => {
    const one = accounts.browser()
    const other = accounts.browser()
    await one.send('POST', '/api/session', right)
    await other.send('POST', '/api/session', right)
    const thief = one.copy('10.9.9.9')
    expect((await thief.send('GET', '/api/me')).status).toBe(200)
    expect((await one.send('DELETE', '/api/session')).status).toBe(204)
    expect((await thief.send('GET', '/api/me')).status).toBe(401)
    expect((await other.send('GET', '/api/me')).status).toBe(200)
  })

  it('refuses made-up and unsigned tokens, also next to a valid one in the cache', async () => {
    const browser = accounts.browser()
    await browser.send('POST', '/api/session', right)
    await browser.send('GET', '/api/me')
    const [name, value] = browser.cookies().split('=')
    const token = decodeURIComponent(value ?? '').split('.')[0]
    for (const forged of [token, `${token}.`, `${token}.AAAA`, 'made-up', '']) {
      const forger = accounts.browser()
      forger.plant(`${name}=${encodeURIComponent(forged ?? '')}`)
      expect((await forger.send('GET', '/api/me')).status).toBe(401)
    }
  })

  it('gives a new token whatever token was planted before', async () => {
    const attacker = accounts.browser()
    await attacker.send('POST', '/api/session', right)
    const planted = attacker.cookies()
    const victim = accounts.browser()
    victim.plant(planted)
    await victim.send('POST', '/api/session', right)
    expect(victim.cookies()).not.toBe(planted)
  })

  it('does not sign in by the page of another site', async () => {
    const answer = await accounts
      .browser()
      .send('POST', '/api/session', right, { origin: 'http://evil.test' })
    expect(answer).toMatchObject({ status: 403, body: { code: 'Forbidden' } })
    expect(answer.setCookies).toEqual([])
  })

  it('renews a sign-in that is in use, and its cookie with it', async () => {
    const browser = accounts.browser()
    await browser.send('POST', '/api/session', right)
    await accounts.db.owner(
      `update auth."session" set "expiresAt" = "expiresAt" - interval '2 days' where "userId" = (select id from auth."user" where email = $1)`,
      [right.email],
    )
    accounts.clock.pass(minute)
    const answer = await browser.send('GET', '/api/me')
    expect(answer.setCookies[0]).toMatch(/^quaydesk\.session_token=.*Max-Age=604800/)
  })

  it('leaves the renewal to a request that can carry the new cookie, however often a socket looks', async () => {
    const browser = accounts.browser()
    await browser.send('POST', '/api/session', right)
    await accounts.db.owner(
      `update auth."session" set "expiresAt" = "expiresAt" - interval '2 days' where "userId" = (select id from auth."user" where email = $1)`,
      [right.email],
    )
    accounts.clock.pass(minute)
    const actor = await peekActor(accounts.deps, browser.cookies())
    expect(actor?.memberId).toBe(olive.me.memberId)
    const answer = await browser.send('GET', '/api/me')
    expect(answer.setCookies[0]).toMatch(/^quaydesk\.session_token=.*Max-Age=604800/)
  })

  it('ends a sign-in when its week is over', async () => {
    const browser = accounts.browser()
    await browser.send('POST', '/api/session', right)
    await accounts.db.owner(`update auth."session" set "expiresAt" = now() - interval '1 second'`)
    accounts.clock.pass(minute)
    expect((await browser.send('GET', '/api/me')).status).toBe(401)
  })
})

describe('guessing passwords', () => {
  const attempt = (browser = accounts.browser(), password = 'wrong password', email = 'aim@desk.test') =>
    browser.send('POST', '/api/session', { email, password })

  it('locks after five wrong ones, also against the right one, and opens after a while', async () => {
    await createTestMember(accounts, await signedInOwner(), { email: 'aim@desk.test', role: 'agent' })
    const browser = accounts.browser()
    for (let i = 0; i < 5; i++) expect((await attempt(browser)).status).toBe(401)
    const locked = await attempt(browser, testPassword)
    expect(locked).toMatchObject({
      status: 429,
      body: { code: 'TooMany', details: { retryAfterSeconds: 2 } },
    })
    accounts.clock.pass(2_000)
    expect((await attempt(browser, testPassword)).status).toBe(200)
  })

  it('gives many at the same time no more tries than one after the other', async () => {
    const browser = accounts.browser()
    const answers = await Promise.all(Array.from({ length: 20 }, () => attempt(browser)))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15)
  })

  it('locks unknown addresses just the same', async () => {
    const browser = accounts.browser()
    for (let i = 0; i < 5; i++) await attempt(browser, 'wrong password', 'nobody@desk.test')
    expect((await attempt(browser, 'wrong password', 'nobody@desk.test')).status).toBe(429)
  })

  it('writes the lock of a member into the audit log', async () => {
    const rows = await accounts.db.owner(`select 1 from audit_log where action = 'sign-in.locked'`)
    expect(rows.length).toBeGreaterThan(0)
  })

  it('limits one address over all accounts', async () => {
    const browser = accounts.browser()
    const statuses: number[] = []
    for (let i = 0; i < 31; i++)
      statuses.push((await attempt(browser, 'wrong password', `guess${i}@desk.test`)).status)
    expect(statuses.slice(0, 30).every((status) => status === 401)).toBe(true)
    expect(statuses[30]).toBe(429)
  })

  it('believes no forwarding header of a stranger', async () => {
    const browser = accounts.browser()
    for (let i = 0; i < 6; i++) {
      const forged = { 'x-forwarded-for': `203.0.113.${i}` }
      const body = { email: 'forwarded@desk.test', password: 'wrong password' }
      const { status } = await browser.send('POST', '/api/session', body, forged)
      expect(status).toBe(i < 5 ? 401 : 429)
    }
  })

  async function signedInOwner() {
    const browser = accounts.browser()
    await browser.send('POST', '/api/session', right)
    return browser
  }
})
