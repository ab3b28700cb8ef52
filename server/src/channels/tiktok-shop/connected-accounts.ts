import type { ChannelAccounts } from '../authorizations/channel-accounts.ts'
import type { TiktokShopAccounts } from './accounts.ts'
import { hostsOf, type TiktokShopHosts } from './hosts.ts'

/** The accounts of connected channels in the words of this platform. */
export function createTiktokShopAccounts(
  accounts: ChannelAccounts,
  hosts: TiktokShopHosts,
): TiktokShopAccounts {
  return {
    of: async (channelId) => {
      const { app, config, accessToken, refresh, spend } = await accounts.of(channelId)
      return {
        apiUrl: hostsOf(hosts, app).api,
        region: config.region ?? null,
        credentials: async () => ({
          appKey: app.appKey,
          appSecret: app.appSecret,
          accessToken: await accessToken(),
          cipher: config.cipher ?? null,
        }),
        refresh,
        spend,
      }
    },
  }
}
