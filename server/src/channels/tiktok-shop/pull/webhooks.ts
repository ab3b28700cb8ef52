import { z } from 'zod'
import { endpoints } from '../endpoints.ts'
import type { Puller } from './asked.ts'

/** What tells of something that we show; each is asked for by its name. */
const events = [
  'NEW_CONVERSATION',
  'NEW_MESSAGE',
  'ORDER_STATUS_CHANGE',
  'PACKAGE_UPDATE',
  'CANCELLATION_STATUS_CHANGE',
  'RETURN_STATUS_CHANGE',
  'PRODUCT_STATUS_CHANGE',
  'SELLER_DEAUTHORIZATION',
  'UPCOMING_AUTHORIZATION_EXPIRATION',
]

/** Asks for each topic; one that was asked for before is set once more, which is how one that the seller removed comes back. */
export const pullWebhooks: Puller = async ({ client, account, request, signal }) => {
  const address = request.externalId
  for (const event_type of events)
    await client.call(
      account,
      {
        method: 'PUT',
        path: endpoints.webhooks,
        body: { event_type, address },
        data: z.unknown(),
        purpose: 'read',
      },
      signal,
    )
  return [{ kind: 'webhooks', address }]
}
