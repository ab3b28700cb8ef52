import type { Clock } from '../../platform/clock.ts'
import type { WorkerDb } from '../../platform/db/index.ts'
import type { Log } from '../../platform/log.ts'
import type { Inbound } from '../inbound/accept-deliveries.ts'
import type { ChannelRegistry } from '../registry.ts'

export type WatchDeps = {
  readonly db: WorkerDb
  readonly clock: Clock
  readonly log: Log
  readonly registry: ChannelRegistry
  /** What a list shows and we don't have is handed in like what a webhook brings. */
  readonly inbound: Inbound
  /** The origin under which platforms reach this server. */
  readonly publicUrl: string
  /** Called after each commit that changed something. */
  readonly onCommit: () => void
}
