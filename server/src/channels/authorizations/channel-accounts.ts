import { Unauthorised } from '../errors.ts'
import { type RequestPurpose, spendRequest } from '../requests/daily-quota.ts'
import type { AppCredentials } from './authorizer.ts'
import { type RenewalDeps, renewRefusedToken } from './commands/renew-token.ts'
import { findChannelAccount } from './queries.ts'
import { openApp, openTokens } from './sealed-rows.ts'

/** The account behind a channel, as its platform's client needs it. */
export type ChannelAccount = {
  readonly app: AppCredentials
  /** What the platform told of the shop when it was connected. */
  readonly config: Readonly<Record<string, string>>
  /** Read anew each time: another process may have renewed it. @throws Unauthorised */
  accessToken(): Promise<string>
  /** @throws Unauthorised when the seller has to authorize again */
  refresh(refused: string): Promise<void>
  /** @throws RateLimited when the day has no room for one more of this purpose */
  spend(purpose: RequestPurpose): Promise<void>
}

export type ChannelAccounts = {
  /** @throws Unauthorised for a channel that isn't connected, or not any more */
  of(channelId: string): Promise<ChannelAccount>
}

const ended = () => new Unauthorised('The authorization has ended; connect the seller account again.')

/** Accounts of channels out of the database, their secrets opened only here. */
export function createChannelAccounts(deps: RenewalDeps): ChannelAccounts {
  const { db, sealer } = deps
  const find = async (channelId: string) => {
    const [row] = await db.query(findChannelAccount({ channelId }))
    if (row === undefined || row.authorization.state !== 'active' || row.disabledAt !== null) throw ended()
    return row
  }
  return {
    of: async (channelId) => {
      const { organizationId, app, authorization, config } = await find(channelId)
      const key = { organizationId, id: authorization.id }
      return {
        app: openApp(sealer, app),
        config: config.platform ?? {},
        accessToken: async () => openTokens(sealer, (await find(channelId)).authorization).accessToken,
        refresh: (refused) => renewRefusedToken(deps, key, refused),
        spend: (purpose) => spendRequest(deps, { organizationId, channelId }, purpose),
      }
    },
  }
}
