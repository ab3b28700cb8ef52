import type { ChannelAdapter, ListedMessage, ListedThread } from '../src/channels/contract.ts'
import type { PullDeps } from '../src/channels/pulls/run-pulls.ts'
import { createChannelRegistry } from '../src/channels/registry.ts'
import type { WatchedChannel } from '../src/channels/watches/queries.ts'
import { createFileStore } from '../src/platform/files/index.ts'
import { createLog } from '../src/platform/log.ts'
import { testPublicUrl } from './accounts.ts'
import { channelParts, testAdapter } from './channel-parts.ts'
import { type ConnectingDesk, connectingDesk } from './connecting-desk.ts'

export type WatchedDesk = ConnectingDesk & {
  readonly watched: WatchedChannel
  /** What the loops stand on, on a platform that does what the test says. */
  readonly loops: PullDeps
  /** Reads what was handed in, until nothing waits. */
  process(): Promise<boolean>
}

/** A connected shop with nothing wanted of it, on a platform at the network's edge. */
export async function watchedChannel(more: Partial<ChannelAdapter>): Promise<WatchedDesk> {
  const desk = await connectingDesk({ idle: true })
  const { owner, shopId, clock, db, folder } = desk
  const { id } = await desk.authorize()
  const [shop] = await desk.shopsOf(id)
  const shops = [{ externalId: shop?.externalId, shopId }]
  await owner.send('PUT', `/api/channel-authorizations/${id}/shops`, { shops })
  await db.owner('delete from channel_pulls')
  const [channel] = await db.owner<{ id: string }>("select id from channels where kind = 'tiktok-shop'")
  const adapter = testAdapter({ kind: 'tiktok-shop', ...more })
  const parts = channelParts({ db: db.worker, clock, adapter })
  return {
    ...desk,
    process: parts.process,
    watched: {
      organizationId: owner.me.organization.id,
      channelId: channel?.id ?? '',
      shopId,
      kind: 'tiktok-shop',
    },
    loops: {
      db: db.worker,
      clock,
      log: createLog('silent'),
      registry: createChannelRegistry([adapter]),
      inbound: parts.inbound,
      store: createFileStore(folder),
      publicUrl: testPublicUrl,
      onCommit: () => undefined,
    },
  }
}

/** A message as a platform lists it, which says what a delivery of it says. */
export function listed(threadKey: string, index: number, at: number): ListedMessage {
  const externalId = `${threadKey}-${index}`
  const message = {
    kind: 'message',
    externalId,
    threadKey,
    correspondent: { externalId: threadKey, displayName: null },
    authorKind: 'customer',
    at,
    platformIndex: index,
    content: { kind: 'text', text: externalId, files: [] },
  }
  const delivery = { externalId: `message:${externalId}`, threadKey, body: [message] }
  return { externalId, index: BigInt(index), at, delivery }
}

/** The conversation that these messages make, the newest first. */
export function threadOf(threadKey: string, [newest]: readonly ListedMessage[]): ListedThread {
  return { threadKey, latest: newest ?? null, unread: 0, buyer: null }
}
