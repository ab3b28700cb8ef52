import type { ApiRoute } from '../../api-call.ts'
import { ApiProblem } from '../../api-problem.ts'

const scope = 'seller.customer_service'
const path = '/customer_service/202309/agents/settings'

export const agentRoutes: readonly ApiRoute[] = [
  {
    method: 'GET',
    path,
    scope,
    cipher: 'required',
    support: 'supported',
    handle: ({ shop }) => ({ can_accept_chat: shop.canAcceptChat }),
  },
  {
    method: 'PUT',
    path,
    scope,
    cipher: 'required',
    support: 'supported',
    handle: ({ shop, body }) => {
      if (typeof body.can_accept_chat !== 'boolean')
        throw new ApiProblem(45101001, 'can_accept_chat must be true or false.')
      shop.canAcceptChat = body.can_accept_chat
      return {}
    },
  },
]
