import type { ChannelKind } from '@quaydesk/contract'
import type { Tx } from '../platform/db/index.ts'
import type { ReplyRules } from './reply-rules.ts'

/** What the inbox asks of the channels, which it doesn't know: app.ts hands it in. */
export type ChannelsSide = {
  rulesOf(kind: ChannelKind): ReplyRules
  /** A member has read, or answered, a conversation: the platform is told in a moment, where it wants to know. */
  readByMember(thread: {
    readonly organizationId: string
    readonly channelId: string
    readonly channelKind: ChannelKind
    readonly threadKey: string
  }): void
  /** Has the files of a message fetched that its platform did not give, in the transaction of the worker that tells so. */
  fetchFiles(
    tx: Tx,
    message: { readonly organizationId: string; readonly channelId: string; readonly externalId: string },
  ): Promise<void>
}
