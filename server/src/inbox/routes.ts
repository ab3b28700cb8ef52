import type { HttpApp } from '../platform/http/index.ts'
import type { InboxDeps } from './deps.ts'
import { registerAnsweringRoutes } from './routes/answering.ts'
import { registerConversationRoutes } from './routes/conversations.ts'
import { registerHoldingRoutes } from './routes/holding.ts'
import { registerOrderingRoutes } from './routes/ordering.ts'
import { registerSortingRoutes } from './routes/sorting.ts'

/** The agents' side of the inbox, as the contract describes it. */
export function registerInboxRoutes(app: HttpApp, deps: InboxDeps): void {
  registerConversationRoutes(app, deps)
  registerOrderingRoutes(app, deps)
  registerAnsweringRoutes(app, deps)
  registerHoldingRoutes(app, deps)
  registerSortingRoutes(app, deps)
}
