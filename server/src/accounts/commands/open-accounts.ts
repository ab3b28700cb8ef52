import type { Database } from '../../platform/db/index.ts'
import { createActorCache } from '../actor-cache.ts'
import type { AccountsDeps } from '../deps.ts'
import { createSignInAttempts } from '../sign-in-attempts.ts'
import { createAuth } from './create-auth.ts'

export type AccountsOptions = Omit<AccountsDeps, 'db' | 'auth' | 'actors' | 'attempts'> & {
  readonly db: Pick<Database, 'users' | 'worker' | 'openSchemaPool'>
  /** QUAYDESK_SECRET: signs the sign-in cookies. Another one signs everybody out. */
  readonly secret: string
}

const authConnections = 4

/** Puts accounts together, once per process; what it opens is closed with the database. */
export function openAccounts({ secret, ...options }: AccountsOptions): AccountsDeps {
  const { db, publicUrl, log } = options
  const pool = db.openSchemaPool('auth', authConnections)
  return {
    ...options,
    auth: createAuth({ pool, secret, publicUrl, log }),
    actors: createActorCache(),
    attempts: createSignInAttempts(),
  }
}
