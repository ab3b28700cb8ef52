import type { CreatedInvite, Me, Shop } from '@quaydesk/contract'
import { ensureSetupToken } from '../src/accounts/index.ts'
import { type TestAccounts, testPassword } from './accounts.ts'
import type { TestBrowser } from './browser.ts'

export type SignedIn = TestBrowser & { readonly me: Me }

/** The owner of a fresh installation, signed in. */
export async function createTestOwner(accounts: TestAccounts, email = 'owner@desk.test'): Promise<SignedIn> {
  const token = await ensureSetupToken(accounts.deps)
  const browser = accounts.browser()
  const answer = await browser.send<Me>('POST', '/api/setup', {
    token,
    name: 'Olive',
    email,
    password: testPassword,
    locale: 'en',
  })
  if (answer.status !== 200) throw new Error(`no owner: ${JSON.stringify(answer.body)}`)
  return { ...browser, me: answer.body }
}

export async function createTestShop(browser: TestBrowser, name = 'Harbour UK'): Promise<Shop> {
  const answer = await browser.send<Shop>('POST', '/api/shops', {
    name,
    market: 'GB',
    timeZone: 'Europe/London',
    currency: 'GBP',
    languages: ['en'],
  })
  if (answer.status !== 201) throw new Error(`no shop: ${JSON.stringify(answer.body)}`)
  return answer.body
}

type Member = {
  readonly email: string
  readonly role: 'admin' | 'lead' | 'agent' | 'viewer'
  /** Without any: all shops. */
  readonly shopIds?: readonly string[]
}

/** A member who accepted an invitation, signed in. */
export async function createTestMember(
  accounts: TestAccounts,
  owner: TestBrowser,
  member: Member,
): Promise<SignedIn> {
  const { email, role, shopIds } = member
  const invite = await owner.send<CreatedInvite>('POST', '/api/invites', {
    email,
    role,
    allShops: shopIds === undefined,
    shopIds: shopIds ?? [],
  })
  const browser = accounts.browser()
  const answer = await browser.send<Me>('POST', '/api/invites/accept', {
    token: new URL(invite.body.link).searchParams.get('token'),
    name: email.split('@')[0],
    password: testPassword,
    locale: 'en',
  })
  if (answer.status !== 200) throw new Error(`no member: ${JSON.stringify(answer.body)}`)
  return { ...browser, me: answer.body }
}
