import { buffer } from 'node:stream/consumers'
import { findReceipts } from '../inbox/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Sealer } from '../platform/crypto.ts'
import type { WorkerDb } from '../platform/db/index.ts'
import { type FileStore, findStoredFile } from '../platform/files/index.ts'
import type { Log } from '../platform/log.ts'
import type { Authorizer } from './authorizations/authorizer.ts'
import { createChannelAccounts } from './authorizations/channel-accounts.ts'
import type { RenewalDeps } from './authorizations/commands/renew-token.ts'
import type { ChannelAdapter } from './contract.ts'
import {
  createTiktokShop,
  createTiktokShopAccounts,
  createTiktokShopAuthorizer,
  createTiktokShopClient,
  isPlatformMedia,
  type TiktokShopHosts,
} from './tiktok-shop/index.ts'

export type OpenedTiktokShop = {
  readonly adapter: ChannelAdapter
  readonly authorizer: Authorizer
  readonly renewal: RenewalDeps
  /** Whether its pictures may be fetched from there. */
  readonly isMediaHost: (url: URL) => boolean
}

/** TikTok Shop on what is kept here: accounts out of the database, files out of the store. */
export function openTiktokShop({
  db,
  clock,
  log,
  sealer,
  store,
  hosts,
  wake,
}: {
  readonly db: WorkerDb
  readonly clock: Clock
  readonly log: Log
  readonly sealer: Sealer
  readonly store: FileStore
  readonly hosts: TiktokShopHosts
  readonly wake: () => void
}): OpenedTiktokShop {
  const client = createTiktokShopClient({ clock, log })
  const authorizer = createTiktokShopAuthorizer({ client, clock, hosts })
  const renewal: RenewalDeps = { db, clock, log, sealer, wake, authorizerOf: () => authorizer }
  const isMediaHost = (url: URL) => {
    const sandbox = hosts.sandboxUrl()
    return isPlatformMedia(url, sandbox === null ? [] : [sandbox])
  }
  const adapter = createTiktokShop({
    client,
    accounts: createTiktokShopAccounts(createChannelAccounts(renewal), hosts),
    clock,
    readFile: async (organizationId, id) => {
      const [file] = await db.query(findStoredFile({ organizationId, id }))
      const bytes = file === undefined ? null : await store.read(organizationId, file.sha256)
      return bytes === null ? null : buffer(bytes)
    },
    receiptsAmong: async ({ organizationId, channelId }, externalIds) => {
      const rows = await db.query(findReceipts({ organizationId, channelId, externalIds }))
      return new Set(rows.map(({ externalId }) => externalId))
    },
    isMediaHost,
  })
  return { adapter, authorizer, renewal, isMediaHost }
}
