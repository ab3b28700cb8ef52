import { CreateShopRequest, Id, page, Shop, UpdateShopRequest } from '@quaydesk/contract'
import { z } from 'zod'
import type { HttpApp } from '../../platform/http/index.ts'
import { changeShop } from '../commands/change-shop.ts'
import { createShop } from '../commands/create-shop.ts'
import { listShops, readShop } from '../commands/read-shops.ts'
import type { AccountsDeps } from '../deps.ts'
import { presentShop } from '../present.ts'
import { PageQuery, pageStart, presentPage } from './pages.ts'

const Params = z.strictObject({ id: Id })

export function registerShopRoutes(app: HttpApp, deps: AccountsDeps): void {
  app.route({
    method: 'GET',
    url: '/api/shops',
    config: { access: 'member' },
    schema: { summary: 'Own shops', tags: ['shops'], querystring: PageQuery, response: { 200: page(Shop) } },
    handler: async ({ actor, query }) =>
      presentPage(await listShops(deps, actor, pageStart(query)), query.limit, presentShop),
  })
  app.route({
    method: 'POST',
    url: '/api/shops',
    config: { access: 'shops.manage' },
    schema: {
      summary: 'Create a shop with default settings',
      tags: ['shops'],
      body: CreateShopRequest,
      response: { 201: Shop },
    },
    handler: async ({ actor, body }, reply) => {
      reply.status(201)
      return presentShop(await createShop(deps, actor, body))
    },
  })
  app.route({
    method: 'GET',
    url: '/api/shops/:id',
    config: { access: 'member' },
    schema: { summary: 'One shop', tags: ['shops'], params: Params, response: { 200: Shop } },
    handler: async ({ actor, params }) => presentShop(await readShop(deps, actor, params.id)),
  })
  app.route({
    method: 'PATCH',
    url: '/api/shops/:id',
    config: { access: 'shops.manage' },
    schema: {
      summary: 'Change a shop; new settings hold for sessions that start from now on',
      tags: ['shops'],
      params: Params,
      body: UpdateShopRequest,
      response: { 200: Shop },
    },
    handler: async ({ actor, params, body }) => presentShop(await changeShop(deps, actor, params.id, body)),
  })
}
