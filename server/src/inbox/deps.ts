import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/db/index.ts'
import type { FileLinks } from '../platform/files/index.ts'
import type { ChannelsSide } from './channels-side.ts'

/** What the agents' side of the inbox works with. */
export type InboxDeps = {
  readonly db: Pick<Database, 'users' | 'worker'>
  readonly clock: Clock
  readonly links: FileLinks
  readonly channels: ChannelsSide
  /** Tells live, and whoever sends, that something was committed. */
  readonly wake: () => void
}
