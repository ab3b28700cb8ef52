import type { ChannelKind } from '@quaydesk/contract'
import type { Clock } from '../../platform/clock.ts'
import type { Sealer } from '../../platform/crypto.ts'
import type { UsersDb, WorkerDb } from '../../platform/db/index.ts'
import type { Log } from '../../platform/log.ts'
import type { OpenChannels } from '../open-channels.ts'
import type { Authorizer } from './authorizer.ts'

export type AuthorizationDeps = {
  readonly db: { readonly users: UsersDb; readonly worker: WorkerDb }
  readonly clock: Clock
  readonly log: Log
  readonly sealer: Sealer
  /** @throws NotFound for a kind that needs no authorization */
  readonly authorizerOf: (kind: ChannelKind) => Authorizer
  readonly channels: OpenChannels
  /** The origin under which browsers and platforms reach this server. */
  readonly publicUrl: string
  readonly wake: () => void
}
