import { OrderPage, OrdersQuery, ProductPage, ProductsQuery } from '@quaydesk/contract'
import type { HttpApp } from '../../platform/http/index.ts'
import { readBuyersOrders, readProductsOnSale } from '../commands/read-ordering.ts'
import type { InboxDeps } from '../deps.ts'
import { ById } from './params.ts'

const tags = ['conversations']

/** What can be spoken of in a conversation: the buyer's orders and what his shop sells. */
export function registerOrderingRoutes(app: HttpApp, deps: InboxDeps): void {
  app.route({
    method: 'GET',
    url: '/api/conversations/:id/orders',
    config: { access: 'conversations.read' },
    schema: {
      summary: 'The buyer’s orders on the conversation’s channel, newest first',
      tags,
      params: ById,
      querystring: OrdersQuery,
      response: { 200: OrderPage },
    },
    handler: async ({ actor, params, query }) => readBuyersOrders(deps, actor, params.id, query),
  })
  app.route({
    method: 'GET',
    url: '/api/conversations/:id/products',
    config: { access: 'conversations.read' },
    schema: {
      summary: 'What the conversation’s channel sells, last changed first, or what has all words of a search',
      tags,
      params: ById,
      querystring: ProductsQuery,
      response: { 200: ProductPage },
    },
    handler: async ({ actor, params, query }) => readProductsOnSale(deps, actor, params.id, query),
  })
}
