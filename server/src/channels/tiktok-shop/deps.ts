import type { Clock } from '../../platform/clock.ts'
import type { TiktokShopAccounts } from './accounts.ts'
import type { TiktokShopClient } from './client.ts'

/** What the channel stands on; all that is kept is kept elsewhere. */
export type TiktokShopDeps = {
  readonly client: TiktokShopClient
  readonly accounts: TiktokShopAccounts
  readonly clock: Clock
  /** The bytes of a stored file; null if they are not there any more. */
  readonly readFile: (organizationId: string, fileId: string) => Promise<Buffer | null>
  /** Which of these ids of the platform are those of messages that we have a receipt for. */
  readonly receiptsAmong: (
    channel: { readonly organizationId: string; readonly channelId: string },
    externalIds: readonly string[],
  ) => Promise<ReadonlySet<string>>
  /** Whether a picture or video may be fetched from there. */
  readonly isMediaHost: (url: URL) => boolean
}
