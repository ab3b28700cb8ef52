import type { OfChannel } from '../../../customers/index.ts'
import type { PulledItem, PullRequest } from '../../contract.ts'
import type { TiktokShopAccount } from '../accounts.ts'
import type { TiktokShopClient } from '../client.ts'

/** One thing that is fetched, and by what. */
export type Asked = {
  readonly client: TiktokShopClient
  readonly account: TiktokShopAccount
  readonly request: PullRequest
  readonly signal: AbortSignal
  readonly isMediaHost: (url: URL) => boolean
}

export type Puller = (asked: Asked) => Promise<readonly PulledItem[]>

/** Where each fact comes from. */
export const sourceOf = ({ organizationId, shopId, channelId }: PullRequest): OfChannel => ({
  organizationId,
  shopId,
  channelId,
})
