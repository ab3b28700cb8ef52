import type { ChannelConnection } from '@quaydesk/contract'
import { presentAuthorization } from './authorizations/present.ts'
import type { AppRow, AuthorizationRow } from './authorizations/queries.ts'
import { dailyPast, dailyReads, dailyRequests } from './requests/daily-quota.ts'
import type { ProofRow, WatchRow } from './watches/queries.ts'

/** What the database says at one moment of a shop that a seller account connected. */
export type ConnectionRows = {
  readonly externalId: string
  readonly app: AppRow
  readonly authorization: AuthorizationRow
  readonly neededScopes: readonly string[]
  readonly watch: WatchRow
  readonly requests: { readonly answers: number; readonly reads: number } | undefined
  readonly pulls: { readonly waiting: number; readonly givenUp: number } | undefined
  readonly proofs: readonly ProofRow[]
}

const mostProofs = 14

/** @param address where the platform is asked to call */
export function connectionOf(rows: ConnectionRows, address: string): ChannelConnection {
  const { app, authorization, watch, requests, pulls, proofs } = rows
  return {
    authorization: presentAuthorization(authorization, app, rows.neededScopes),
    externalId: rows.externalId,
    webhooks: {
      address,
      expected: mayBeCalled(address, app),
      registered: watch.webhooksAddress === address,
    },
    poll: { lastAt: watch.polledAt?.toISOString() ?? null, trouble: watch.pollError },
    requests: {
      answers: requests?.answers ?? 0,
      reads: requests?.reads ?? 0,
      mostPast: dailyPast,
      mostReads: dailyReads,
      most: dailyRequests,
    },
    backfill: {
      from: watch.backfillFrom.toISOString(),
      startedAt: watch.backfillStartedAt.toISOString(),
      conversations: watch.backfillConversations,
      messages: watch.backfillMessages,
      oldestAt: watch.backfillOldestAt?.toISOString() ?? null,
      finishedAt: watch.backfillFinishedAt?.toISOString() ?? null,
    },
    pulls: { waiting: pulls?.waiting ?? 0, givenUp: pulls?.givenUp ?? 0 },
    proofs: proofs.slice(0, mostProofs).map(presentProof),
  }
}

/** Where a platform calls for a channel. */
export const webhookAddress = (publicUrl: string, channelId: string): string =>
  `${publicUrl}/hooks/${channelId}`

/** Platforms call https by a name (TikTok Shop, webhooks overview); the stand-in beside us calls any. */
export const mayBeCalled = (address: string, { environment }: Pick<AppRow, 'environment'>): boolean =>
  environment === 'sandbox' || address.startsWith('https://')

/** The seller has to authorize again, the platform can't be looked at, or something of it can't be fetched. */
export const isFailing = ({ authorization, poll, pulls }: ChannelConnection): boolean =>
  authorization.state !== 'active' || poll.trouble !== null || pulls.givenUp > 0

const presentProof = ({ day, listed, kept, missing, twice, checkedAt }: ProofRow) => ({
  day,
  listed,
  kept,
  missing,
  twice,
  checkedAt: checkedAt.toISOString(),
})
