import type { ChannelKind } from '@quaydesk/contract'
import type { Clock } from '../platform/clock.ts'
import type { UsersDb, WorkerDb } from '../platform/db/index.ts'
import type { FileLinks, FileStore } from '../platform/files/index.ts'
import type { Authorizer } from './authorizations/authorizer.ts'
import type { OpenChannels } from './open-channels.ts'

/** What the desk's routes about channels and files stand on. */
export type ChannelsDeps = {
  readonly db: { readonly users: UsersDb; readonly worker: WorkerDb }
  readonly clock: Clock
  readonly channels: OpenChannels
  /** @throws NotFound for a kind that needs no authorization */
  readonly authorizerOf: (kind: ChannelKind) => Authorizer
  readonly store: FileStore
  readonly links: FileLinks
  /** The origin under which browsers reach this server. */
  readonly publicUrl: string
  readonly wake: () => void
}
