import { Id, OrderPage, OrdersQuery } from '@quaydesk/contract'
import { z } from 'zod'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/db/index.ts'
import type { HttpApp } from '../platform/http/index.ts'
import { openCustomerOrders } from './commands/open-customer-orders.ts'

export type CustomersDeps = { readonly db: Pick<Database, 'users'>; readonly clock: Clock }

/** What is asked of a customer alone; whoever starts from a conversation asks the inbox. */
export function registerCustomersRoutes(app: HttpApp, deps: CustomersDeps): void {
  app.route({
    method: 'GET',
    url: '/api/customers/:id/orders',
    config: { access: 'conversations.read' },
    schema: {
      summary: 'A customer’s orders on all channels, newest first',
      tags: ['customers'],
      params: z.strictObject({ id: Id }),
      querystring: OrdersQuery,
      response: { 200: OrderPage },
    },
    handler: async ({ actor, params, query }) => openCustomerOrders(deps, actor, params.id, query),
  })
}
