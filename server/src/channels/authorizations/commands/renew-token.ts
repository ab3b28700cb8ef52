import { Unauthorised, Unreachable } from '../../errors.ts'
import type { AuthorizationDeps } from '../authorization-deps.ts'
import {
  type AuthorizationRow,
  claimDueRefresh,
  claimRefresh,
  expireAuthorization,
  findApp,
  findAuthorization,
  postponeRefresh,
  saveTokens,
} from '../queries.ts'
import { renewalDueAt, renewalPauseMs } from '../renewal.ts'
import { openApp, openTokens, sealTokens } from '../sealed-rows.ts'
import { tellChannels } from './learn-of-authorization.ts'

export type RenewalDeps = Pick<AuthorizationDeps, 'clock' | 'log' | 'sealer' | 'authorizerOf' | 'wake'> & {
  readonly db: AuthorizationDeps['db']['worker']
}

type Key = { readonly organizationId: string; readonly id: string }

const patienceMs = 15_000
/** Longer than a call may take; who dies in it is followed by another after this time. */
const claimMs = 60_000

/** Renews one token whose time has come; true if there may be more. */
export async function renewDueToken(deps: RenewalDeps): Promise<boolean> {
  const now = deps.clock.now()
  const [due] = await deps.db.query(claimDueRefresh({ now: new Date(now), until: new Date(now + claimMs) }))
  if (due === undefined) return false
  await renewClaimed(deps, due)
  return true
}

/**
 * For an access token that the platform refuses before its time. Does nothing if it was replaced meanwhile.
 * @throws Unauthorised if the seller has to authorize again, Unreachable if nobody answers or somebody else is at it: to go on with the
 * refused token would have an answer fail for good
 */
export async function renewRefusedToken(deps: RenewalDeps, key: Key, refused: string): Promise<void> {
  const { db, clock, sealer } = deps
  const [row] = await db.query(findAuthorization(key))
  if (row === undefined || row.state !== 'active') throw ended()
  if (openTokens(sealer, row).accessToken !== refused) return
  const now = clock.now()
  const [claimed] = await db.query(
    claimRefresh({ ...key, now: new Date(now), until: new Date(now + claimMs) }),
  )
  const outcome = claimed ? await renewClaimed(deps, key) : 'postponed'
  if (outcome === 'expired') throw ended()
  if (outcome === 'postponed') throw new Unreachable('The token has to be renewed first.')
}

const ended = () => new Unauthorised('The authorization has ended; connect the seller account again.')

async function renewClaimed(deps: RenewalDeps, key: Key): Promise<'renewed' | 'postponed' | 'expired'> {
  const { db, clock, log, sealer, authorizerOf } = deps
  const [row] = await db.query(findAuthorization(key))
  const [app] = row ? await db.query(findApp({ organizationId: key.organizationId, id: row.appId })) : []
  if (row === undefined || app === undefined) return 'expired'
  const exchanged = row.sealedRefreshToken
  try {
    const { refreshToken } = openTokens(sealer, row)
    const signal = AbortSignal.timeout(patienceMs)
    const grant = await authorizerOf(app.kind).refresh(openApp(sealer, app), refreshToken, signal)
    const refreshDueAt = new Date(renewalDueAt(clock.now(), grant.accessExpiresAt))
    await db.query(saveTokens({ ...key, ...sealTokens(sealer, key.id, grant), exchanged, refreshDueAt }))
    return 'renewed'
  } catch (error) {
    log.warn({ err: error, authorizationId: key.id }, 'a token could not be renewed')
    const isOver = error instanceof Unauthorised || row.refreshExpiresAt.getTime() <= clock.now()
    await (isOver ? expire(deps, row) : postpone(deps, row, error))
    return isOver ? 'expired' : 'postponed'
  }
}

async function postpone({ db, clock }: RenewalDeps, row: AuthorizationRow, error: unknown): Promise<void> {
  const { organizationId, id, refreshAttempts, sealedRefreshToken: exchanged } = row
  const refreshDueAt = new Date(clock.now() + renewalPauseMs(refreshAttempts))
  const name = error instanceof Error ? error.name : 'Error'
  await db.query(postponeRefresh({ organizationId, id, exchanged, refreshDueAt, error: name }))
}

/** It ran out: its channels stay with all they hold, and say so on every screen. */
async function expire({ db, clock, wake }: RenewalDeps, row: AuthorizationRow): Promise<void> {
  const { organizationId, id, sealedRefreshToken: exchanged } = row
  await db.transaction(async (tx) => {
    if ((await tx.run(expireAuthorization({ organizationId, id, exchanged }))) === 0) return
    await tellChannels(tx, { organizationId, id }, clock.now())
  })
  wake()
}
