import { expect, test } from 'vitest'
import { type ConnectingDesk, connectingDesk } from '../../../test/connecting-desk.ts'
import { until } from '../../../test/until.ts'
import { createSealer } from '../../platform/crypto.ts'
import { createFileStore } from '../../platform/files/index.ts'
import { createLog } from '../../platform/log.ts'
import { Unauthorised, Unreachable } from '../errors.ts'
import { openTiktokShop } from '../open-tiktok-shop.ts'
import { learnOfAuthorization } from './commands/learn-of-authorization.ts'
import { type RenewalDeps, renewDueToken, renewRefusedToken } from './commands/renew-token.ts'
import { openTokens } from './sealed-rows.ts'

const dayMs = 24 * 3_600_000
const refreshes = ({ tokens }: ConnectingDesk) => tokens.calls.filter((call) => call.endsWith('/refresh'))

type Row = {
  organization_id: string
  id: string
  state: string
  access_expires_at: Date
  refresh_due_at: Date | null
  refresh_attempts: number
  refresh_error: string | null
  ends_at: Date | null
  sealed_access_token: string
  sealed_refresh_token: string
}

/** A desk with one authorization, and one more process that renews its token. */
async function authorized() {
  const desk = await connectingDesk({ idle: true })
  const { clock, db, standIn, folder, tokens } = desk
  await desk.authorize()
  const sealer = createSealer('a secret that is only for tests, but long', 'channels')
  const process = (): RenewalDeps =>
    openTiktokShop({
      db: db.worker,
      clock,
      log: createLog('silent'),
      sealer,
      store: createFileStore(folder),
      hosts: {
        apiUrl: standIn.url,
        authUrl: tokens.url,
        authorizeUrls: { row: standIn.url, us: standIn.url },
        sandboxUrl: () => null,
      },
      wake: () => undefined,
    }).renewal
  const read = async () => {
    const [row] = await db.owner<Row>('select * from channel_authorizations')
    if (row === undefined) throw new Error('There is no authorization.')
    return row
  }
  const key = async () => {
    const { organization_id: organizationId, id } = await read()
    return { organizationId, id }
  }
  const accessToken = async () => {
    const row = await read()
    const { accessToken } = openTokens(sealer, {
      id: row.id,
      sealedAccessToken: row.sealed_access_token,
      sealedRefreshToken: row.sealed_refresh_token,
    })
    return accessToken
  }
  return { ...desk, process, read, key, accessToken }
}

test('a token is renewed at four fifths of its life, not before', async () => {
  const desk = await authorized()
  const before = await desk.read()
  await desk.passBoth(0.79 * 7 * dayMs)
  expect(await renewDueToken(desk.process())).toBe(false)
  await desk.passBoth(0.02 * 7 * dayMs)
  expect(await renewDueToken(desk.process())).toBe(true)
  const after = await desk.read()
  expect(after.access_expires_at.getTime()).toBeGreaterThan(before.access_expires_at.getTime())
  expect(after.sealed_refresh_token).not.toBe(before.sealed_refresh_token)
  expect(await renewDueToken(desk.process())).toBe(false)
})

test('of two processes one renews, though a refresh token dies with its use', async () => {
  const desk = await authorized()
  await desk.standIn.play('PUT', '/_play/settings', { refreshTokenOnce: true })
  await desk.passBoth(6 * dayMs)
  await Promise.all([renewDueToken(desk.process()), renewDueToken(desk.process())])
  expect(refreshes(desk)).toHaveLength(1)
  expect(await desk.read()).toMatchObject({ state: 'active', refresh_attempts: 0 })
})

test('who comes with a refused token while somebody renews it is told to come again, not that all is over', async () => {
  const desk = await authorized()
  const [key, refused] = [await desk.key(), await desk.accessToken()]
  desk.tokens.hold()
  const first = renewRefusedToken(desk.process(), key, refused)
  await until(() => refreshes(desk).length === 1)
  await expect(renewRefusedToken(desk.process(), key, refused)).rejects.toThrow(Unreachable)
  desk.tokens.open()
  await first
  await renewRefusedToken(desk.process(), key, refused)
  expect(refreshes(desk)).toHaveLength(1)
  expect(await desk.accessToken()).not.toBe(refused)
})

test('a host that does not answer is asked again after a growing pause, and not by every refused call', async () => {
  const desk = await authorized()
  const [key, refused] = [await desk.key(), await desk.accessToken()]
  desk.tokens.shut()
  await expect(renewRefusedToken(desk.process(), key, refused)).rejects.toThrow(Unreachable)
  await expect(renewRefusedToken(desk.process(), key, refused)).rejects.toThrow(Unreachable)
  expect(refreshes(desk)).toHaveLength(1)
  expect(await desk.read()).toMatchObject({
    state: 'active',
    refresh_attempts: 1,
    refresh_error: 'Unreachable',
  })
  await desk.passBoth(30_000)
  await renewDueToken(desk.process())
  const { refresh_due_at, refresh_attempts } = await desk.read()
  expect(refresh_attempts).toBe(2)
  expect(refresh_due_at?.getTime()).toBe(desk.clock.now() + 60_000)
  desk.tokens.open()
  await desk.passBoth(60_000)
  await renewDueToken(desk.process())
  expect(await desk.read()).toMatchObject({ refresh_attempts: 0, refresh_error: null, state: 'active' })
})

test('an authorization whose refresh token the platform no longer knows has expired', async () => {
  const desk = await authorized()
  const [key, refused] = [await desk.key(), await desk.accessToken()]
  await desk.standIn.play('POST', '/_play/authorization/revoke', {})
  await expect(renewRefusedToken(desk.process(), key, refused)).rejects.toThrow(Unauthorised)
  expect(await desk.read()).toMatchObject({ state: 'expired', refresh_due_at: null })
  expect(await renewDueToken(desk.process())).toBe(false)
})

test('what a renewal brings, or that it failed, does not touch what the seller authorized meanwhile', async () => {
  const desk = await authorized()
  const [key, refused] = [await desk.key(), await desk.accessToken()]
  desk.tokens.hold()
  const renewing = renewRefusedToken(desk.process(), key, refused)
  await until(() => refreshes(desk).length === 1)
  // As if it were authorized anew: another refresh token stands there.
  await desk.db.owner("update channel_authorizations set sealed_refresh_token = 'of the new authorization'")
  await desk.standIn.play('POST', '/_play/authorization/revoke', {})
  desk.tokens.open()
  await expect(renewing).rejects.toThrow(Unauthorised)
  expect(await desk.read()).toMatchObject({
    state: 'active',
    sealed_refresh_token: 'of the new authorization',
  })
})

test('a word of the platform that was said before the seller authorized anew ends nothing', async () => {
  const desk = await authorized()
  const shopId = desk.shopId
  const { id } = await desk.key()
  const [shop] = await desk.shopsOf(id)
  const shops = [{ externalId: shop?.externalId, shopId }]
  expect((await desk.owner.send('PUT', `/api/channel-authorizations/${id}/shops`, { shops })).status).toBe(
    200,
  )
  const [channel] = await desk.db.owner<{ organization_id: string; id: string }>(
    "select * from channels where kind = 'tiktok-shop'",
  )
  const of = { organizationId: channel?.organization_id ?? '', channelId: channel?.id ?? '' }
  const now = desk.clock.now()
  const learn = (saidAt: number, endsAt: number | null) =>
    desk.db.worker.transaction((tx) => learnOfAuthorization(tx, { ...of, saidAt, endsAt }, now))
  await learn(now - 120_000, null)
  await learn(now - 120_000, now + dayMs)
  expect(await desk.read()).toMatchObject({ state: 'active', ends_at: null })
  await learn(now, now + dayMs)
  expect((await desk.read()).ends_at).toEqual(new Date(now + dayMs))
  await learn(now, null)
  expect((await desk.read()).state).toBe('revoked')
})
