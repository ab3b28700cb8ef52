import type { ChannelAdapter, ListedMessage, ListedPage, ListPurpose } from '../contract.ts'
import type { WatchedChannel } from './queries.ts'

/** Ten messages a page: enough for a conversation that was written in for years, and an end for a platform that pages in a circle. */
const maxPages = 500

/**
 * A conversation's messages from the newest back to where `reached` says that the rest is known or too old, that one left out.
 * @throws one of the six errors of errors.ts
 */
export async function* listThread(
  adapter: ChannelAdapter,
  { organizationId, channelId, shopId }: WatchedChannel,
  { threadKey, purpose }: { readonly threadKey: string; readonly purpose: ListPurpose },
  reached: (message: ListedMessage) => boolean,
  signal: AbortSignal,
): AsyncGenerator<readonly ListedMessage[]> {
  if (adapter.listMessages === undefined) return
  let page: string | null = ''
  for (let taken = 0; page !== null && taken < maxPages; taken++) {
    const listed: ListedPage<ListedMessage> = await adapter.listMessages(
      { organizationId, channelId, shopId, threadKey, page, purpose },
      signal,
    )
    const { items, nextPage } = listed
    const end = items.findIndex(reached)
    yield end === -1 ? items : items.slice(0, end)
    page = end === -1 ? nextPage : null
  }
}
