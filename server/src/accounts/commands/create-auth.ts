import { betterAuth } from 'better-auth'
import type { Pool } from 'pg'
import { createSigner } from '../../platform/crypto.ts'
import type { Log } from '../../platform/log.ts'
import { hashPassword, verifyPassword } from './hash-password.ts'

export type AuthOptions = {
  /** On better-auth's own schema. */
  readonly pool: Pool
  readonly secret: string
  /** The desk's origin; https makes the cookie Secure. */
  readonly publicUrl: string
  readonly log: Log
}

const days = 24 * 60 * 60

/** A sign-in lasts a week from its last use; its cookie is renewed once a day. */
const lifetimeSeconds = 7 * days
const renewalSeconds = 1 * days

/**
 * Passwords and sign-ins by better-auth. Its own HTTP handler is not mounted: only our routes call it, so what it offers
 * besides (sign-up, change of e-mail, deletion) has no address. Sign-ins end by the machine's clock, which is what
 * it reads; no figure depends on them.
 */
export function createAuth({ pool, secret, publicUrl, log }: AuthOptions) {
  return betterAuth({
    appName: 'Quaydesk',
    baseURL: publicUrl,
    // A key of its own, as every purpose has: nothing else we sign is ever taken for a sign-in.
    secret: createSigner(secret, 'sign-in').sign('key'),
    database: pool,
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(password, hash),
      },
    },
    session: {
      expiresIn: lifetimeSeconds,
      updateAge: renewalSeconds,
      cookieCache: { enabled: false },
    },
    advanced: {
      cookiePrefix: 'quaydesk',
      useSecureCookies: publicUrl.startsWith('https:'),
      // An address is personal data that nothing here needs, and it would come from a header anybody can write.
      ipAddress: { disableIpTracking: true },
    },
    logger: {
      level: 'error',
      // Its arguments can hold users and requests: only its own words are logged.
      log: (_level, message) => log.error({ library: 'better-auth' }, message),
    },
  })
}

export type Auth = ReturnType<typeof createAuth>
