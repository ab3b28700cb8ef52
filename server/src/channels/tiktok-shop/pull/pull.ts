import type { PulledItem, PullRequest } from '../../contract.ts'
import type { TiktokShopDeps } from '../deps.ts'
import type { Puller } from './asked.ts'
import { pullConversation } from './conversation.ts'
import { pullFiles } from './files.ts'
import { pullBuyerOrders, pullOrder } from './orders.ts'
import { pullPerformance } from './performance.ts'
import { pullProduct, pullProducts } from './products.ts'
import { pullCancellation, pullReturn } from './returns.ts'
import { pullReviews } from './reviews.ts'
import { pullWebhooks } from './webhooks.ts'

const pullers: Readonly<Record<PullRequest['subject'], Puller>> = {
  conversation: pullConversation,
  'buyer-orders': pullBuyerOrders,
  order: pullOrder,
  return: pullReturn,
  cancellation: pullCancellation,
  product: pullProduct,
  products: pullProducts,
  file: pullFiles,
  reviews: pullReviews,
  performance: pullPerformance,
  webhooks: pullWebhooks,
}

export async function pullFromTiktokShop(
  { client, accounts, isMediaHost }: TiktokShopDeps,
  request: PullRequest,
  signal: AbortSignal,
): Promise<readonly PulledItem[]> {
  const account = await accounts.of(request.channelId)
  return pullers[request.subject]({ client, account, request, signal, isMediaHost })
}
