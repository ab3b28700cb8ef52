import type { Me } from '@quaydesk/contract'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/db/index.ts'
import type { Log } from '../platform/log.ts'
import type { SystemMail } from '../platform/mail/index.ts'
import type { ActorCache } from './actor-cache.ts'
import type { Auth } from './commands/create-auth.ts'
import type { SignInAttempts } from './sign-in-attempts.ts'

/** What the commands and routes of accounts work with. */
export type AccountsDeps = {
  readonly db: Pick<Database, 'users' | 'worker'>
  readonly clock: Clock
  readonly log: Log
  /** The desk's origin as configured. Links carry it and never the Host of a request, which anybody can write. */
  readonly publicUrl: string
  /** Where the sandbox's sample shop is, while it runs. */
  readonly sandbox: () => Me['sandbox']
  /** Null where no mail server is configured: links are then copied by hand. */
  readonly mail: SystemMail | null
  /** Tells live that events were committed. */
  readonly wake: () => void
  readonly auth: Auth
  readonly actors: ActorCache
  readonly attempts: SignInAttempts
}
