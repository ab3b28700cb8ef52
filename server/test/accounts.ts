import { type AccountsDeps, actorHook, openAccounts, registerAccountsRoutes } from '../src/accounts/index.ts'
import { type LoopClock, systemClock } from '../src/platform/clock.ts'
import { createHttpApp, type HttpApp } from '../src/platform/http/index.ts'
import { createLog } from '../src/platform/log.ts'
import type { SystemMail } from '../src/platform/mail/index.ts'
import { createBrowser, type TestBrowser } from './browser.ts'
import { type TestDatabase, testDatabase } from './database.ts'

export const testPublicUrl = 'http://desk.test'
export const testPassword = 'a long enough password'

export type TestAccounts = {
  readonly app: HttpApp
  readonly db: TestDatabase
  readonly deps: AccountsDeps
  readonly clock: LoopClock & { pass(milliseconds: number): void }
  /** A browser without cookies, at an address of its own. */
  browser(): TestBrowser
}

type Options = {
  readonly mail?: SystemMail
  readonly publicUrl?: string
  /** Another process of the same installation. */
  readonly beside?: TestAccounts
}

/** A migrated database and the routes of accounts on it, without a network: requests are injected. */
export async function testAccounts(options: Options = {}): Promise<TestAccounts> {
  const { mail = null, publicUrl = testPublicUrl, beside } = options
  const db = beside?.db ?? (await testDatabase())
  const clock = beside?.clock ?? createTestClock(Date.now())
  const log = createLog('silent')
  const deps = openAccounts({
    db,
    clock,
    log,
    publicUrl,
    mail,
    secret: 'a secret that is only for tests, but long',
    sandbox: () => null,
    wake: () => undefined,
  })
  const https = publicUrl.startsWith('https:')
  const app = await createHttpApp({ log, now: clock.now, trustedProxies: [], https, bodyLimit: 1_000_000 })
  actorHook(app, deps)
  await registerAccountsRoutes(app, deps)
  let browsers = 0
  const browser = () => createBrowser(app, `10.0.${beside ? 1 : 0}.${++browsers}`)
  return { app, db, deps, clock, browser }
}

export function createTestClock(start: number): TestAccounts['clock'] {
  let now = start
  return {
    ...systemClock,
    now: () => now,
    pass: (milliseconds) => {
      now += milliseconds
    },
  }
}
