import type { ApiRoute } from './api-call.ts'
import { cancellationRoutes } from './routes/aftersales/cancellations.ts'
import { eligibilityRoutes } from './routes/aftersales/eligibility.ts'
import { returnRoutes } from './routes/aftersales/returns.ts'
import { authorizationRoutes } from './routes/authorization.ts'
import { agentRoutes } from './routes/chat/agents.ts'
import { conversationRoutes } from './routes/chat/conversations.ts'
import { imageRoutes } from './routes/chat/images.ts'
import { messageRoutes } from './routes/chat/messages.ts'
import { performanceRoutes } from './routes/chat/performance.ts'
import { sessionRoutes } from './routes/chat/sessions.ts'
import { eventRoutes } from './routes/events.ts'
import { fulfillmentRoutes } from './routes/fulfillment.ts'
import { orderRoutes } from './routes/orders/orders.ts'
import { couponRoutes } from './routes/products/coupons.ts'
import { productRoutes } from './routes/products/products.ts'
import { reviewRoutes } from './routes/products/reviews.ts'

/** Everything of the platform's API that is answered here. */
export const apiRoutes: readonly ApiRoute[] = [
  ...authorizationRoutes,
  ...agentRoutes,
  ...conversationRoutes,
  ...messageRoutes,
  ...imageRoutes,
  ...sessionRoutes,
  ...performanceRoutes,
  ...eventRoutes,
  ...orderRoutes,
  ...fulfillmentRoutes,
  ...returnRoutes,
  ...cancellationRoutes,
  ...eligibilityRoutes,
  ...productRoutes,
  ...couponRoutes,
  ...reviewRoutes,
]
