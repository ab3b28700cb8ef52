import { expect, test, vi } from 'vitest'
import { type OwnPostgres, ownPostgres } from '../../../test/own-postgres.ts'
import { until } from '../../../test/until.ts'
import { sql, statement } from '../db/index.ts'
import { createLog } from '../log.ts'
import { createHttpApp } from './index.ts'

vi.setConfig({ testTimeout: 60_000 })

const sleep = statement('test.sleep', () => sql`select pg_sleep(30)`)
const look = statement('test.look', () => sql`select 1`)

/** An app whose every request is in the middle of something in the database when that is killed. */
async function interruptedApp({ db, organizationId }: OwnPostgres) {
  const nobody = { organizationId, memberId: organizationId, shopIds: [] }
  let lost = () => {}
  const whenLost = new Promise<void>((resolve) => {
    lost = resolve
  })
  const work: Record<string, () => Promise<unknown>> = {
    '/statement': () => db.worker.query(sleep()),
    '/statement-of-a-user': () => db.users.as(nobody, (tx) => tx.rows(sleep())),
    '/savepoint': () => db.worker.transaction((tx) => tx.savepoint(() => tx.rows(sleep()))),
    '/between-two-statements': () =>
      db.worker.transaction(async (tx) => {
        await tx.rows(look())
        await whenLost
        await tx.rows(look())
      }),
    '/by-a-library': () =>
      db.worker.pool.query('select pg_sleep(30)').catch((cause: unknown) => {
        throw new Error('The library failed.', { cause })
      }),
  }
  const app = await createHttpApp({
    log: createLog('silent'),
    now: Date.now,
    trustedProxies: [],
    https: false,
    bodyLimit: 1_000,
  })
  for (const [url, handler] of Object.entries(work))
    app.route({ method: 'GET', url, config: { access: 'public' }, handler })
  return { urls: Object.keys(work), get: (url: string) => app.inject({ method: 'GET', url }), lost }
}

test('a request whose connection is cut in the middle is told to try again, and nothing of a bug', async () => {
  const postgres = await ownPostgres()
  const { urls, get, lost } = await interruptedApp(postgres)
  const answers = urls.map(async (url) => [url, await get(url)] as const)
  await until(async () => {
    const busy = await postgres.owner(
      `select 1 from pg_stat_activity
        where application_name = 'quaydesk' and (query like '%pg_sleep%' or state = 'idle in transaction')
          and pid <> pg_backend_pid()`,
    )
    return busy.length === urls.length
  })
  postgres.kill()
  const asleep = answers.filter((_, index) => urls[index] !== '/between-two-statements')
  await Promise.all(asleep)
  lost()
  for (const [url, answer] of await Promise.all(answers)) {
    expect(answer.statusCode, url).toBe(503)
    expect(answer.json(), url).toMatchObject({
      code: 'Unavailable',
      message: expect.stringMatching(/try again/i),
    })
  }
})
