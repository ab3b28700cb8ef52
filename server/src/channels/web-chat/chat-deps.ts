import type { Clock } from '../../platform/clock.ts'
import type { WorkerDb } from '../../platform/db/index.ts'
import type { FileLinks, FileStore } from '../../platform/files/index.ts'
import type { Inbound } from '../inbound/accept-deliveries.ts'
import type { OpenChannels } from '../open-channels.ts'
import type { VisitorLimits } from './visitor-limits.ts'
import type { VisitorTokens } from './visitor-token.ts'
import type { VisitorWindows } from './visitor-windows.ts'

/** What the visitor's routes stand on. */
export type ChatDeps = {
  readonly db: WorkerDb
  readonly clock: Clock
  readonly inbound: Inbound
  readonly channels: OpenChannels
  readonly tokens: VisitorTokens
  readonly limits: VisitorLimits
  readonly windows: VisitorWindows
  readonly store: FileStore
  readonly links: FileLinks
  /** Folder with widget.js and frame.js. */
  readonly widgetFolder: string
}
