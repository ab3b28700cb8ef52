import type { ApiRoute } from './api-call.ts'
import { authorizationRoutes } from './routes/authorization.ts'
import { agentRoutes } from './routes/customer-service/agents.ts'
import { conversationRoutes } from './routes/customer-service/conversations.ts'
import { imageRoutes } from './routes/customer-service/images.ts'
import { messageRoutes } from './routes/customer-service/messages.ts'
import { eventRoutes } from './routes/events.ts'

/** Everything of the platform's API that is answered here. */
export const apiRoutes: readonly ApiRoute[] = [
  ...authorizationRoutes,
  ...agentRoutes,
  ...conversationRoutes,
  ...messageRoutes,
  ...imageRoutes,
  ...eventRoutes,
]
