import type { ChannelAdapter, ListedPage, ListedThread, ListPurpose } from '../contract.ts'
import type { WatchedChannel } from './queries.ts'

/** Twenty conversations a page: an end for a platform that pages in a circle. */
const maxPages = 2_500

/**
 * A channel's conversations page by page, as the platform lists them; who has seen enough stops taking.
 * @throws one of the six errors of errors.ts
 */
export async function* listThreads(
  adapter: ChannelAdapter,
  { organizationId, channelId, shopId }: WatchedChannel,
  purpose: ListPurpose,
  signal: AbortSignal,
): AsyncGenerator<readonly ListedThread[]> {
  if (adapter.listThreads === undefined) return
  let page: string | null = ''
  for (let taken = 0; page !== null && taken < maxPages; taken++) {
    const listed: ListedPage<ListedThread> = await adapter.listThreads(
      { organizationId, channelId, shopId, page, purpose },
      signal,
    )
    yield listed.items
    page = listed.nextPage
  }
}
