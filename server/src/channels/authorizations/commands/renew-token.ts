import { Unauthorised } from '../../errors.ts'
import type { AuthorizationDeps } from '../authorization-deps.ts'
import {
  type AuthorizationRow,
  claimDueRefresh,
  claimRefresh,
  endAuthorization,
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
 * @throws Unauthorised if the seller has to authorize again
 */
export async function renewRefusedToken(deps: RenewalDeps, key: Key, refused: string): Promise<void> {
  const { db, clock, sealer } = deps
  const [row] = await db.query(findAuthorization(key))
  if (row === undefined || row.state !== 'active')
    throw new Unauthorised('The authorization has ended; connect the seller account again.')
  if (openTokens(sealer, row).accessToken !== refused) return
  const now = clock.now()
  const [claimed] = await db.query(
    claimRefresh({ ...key, now: new Date(now), until: new Date(now + claimMs) }),
  )
  if (claimed) await renewClaimed(deps, key)
}

async function renewClaimed(deps: RenewalDeps, key: Key): Promise<void> {
  const { db, clock, log, sealer, authorizerOf } = deps
  const [row] = await db.query(findAuthorization(key))
  if (row === undefined) return
  const [app] = await db.query(findApp({ organizationId: key.organizationId, id: row.appId }))
  if (app === undefined) return
  try {
    const { refreshToken } = openTokens(sealer, row)
    const signal = AbortSignal.timeout(patienceMs)
    const grant = await authorizerOf(app.kind).refresh(openApp(sealer, app), refreshToken, signal)
    const refreshDueAt = new Date(renewalDueAt(clock.now(), grant.accessExpiresAt))
    await db.query(saveTokens({ ...key, ...sealTokens(sealer, key.id, grant), refreshDueAt }))
  } catch (error) {
    log.warn({ err: error, authorizationId: key.id }, 'a token could not be renewed')
    const ended = error instanceof Unauthorised || row.refreshExpiresAt.getTime() <= clock.now()
    await (ended ? endAs(deps, row, 'expired') : postpone(deps, row, error))
  }
}

async function postpone({ db, clock }: RenewalDeps, row: AuthorizationRow, error: unknown): Promise<void> {
  const { organizationId, id, refreshAttempts } = row
  const refreshDueAt = new Date(clock.now() + renewalPauseMs(refreshAttempts))
  const name = error instanceof Error ? error.name : 'Error'
  await db.query(postponeRefresh({ organizationId, id, refreshDueAt, error: name }))
}

/** The seller withdrew it, or it ran out: its channels stay with all they hold, and say so on every screen. */
export async function endAs(
  { db, clock, wake }: Pick<RenewalDeps, 'db' | 'clock' | 'wake'>,
  { organizationId, id }: Key,
  state: 'expired' | 'revoked',
): Promise<void> {
  await db.transaction(async (tx) => {
    if ((await tx.run(endAuthorization({ organizationId, id, state }))) === 0) return
    await tellChannels(tx, { organizationId, id }, clock.now())
  })
  wake()
}
