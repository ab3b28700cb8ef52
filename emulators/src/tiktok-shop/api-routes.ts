import type { ApiRoute } from './api-call.ts'
import { cancellationRoutes } from './routes/aftersales/cancellations.ts'
import { eligibilityRoutes } from './routes/aftersales/eligibility.ts'
import { returnRoutes } from './routes/aftersales/returns.ts'
import { authorizationRoutes } from './routes/authorization.ts'
import { agentRoutes } from './routes/customer-service/agents.ts'
import { conversationRoutes } from './routes/customer-service/conversations.ts'
import { imageRoutes } from './routes/customer-service/images.ts'
import { messageRoutes } from './routes/customer-service/messages.ts'
import { performanceRoutes } from './routes/customer-service/performance.ts'
import { sessionRoutes } from './routes/customer-service/sessions.ts'
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
