import { beforeEach, expect, it } from 'vitest'
import { type TestAccounts, testAccounts } from '../../test/accounts.ts'
import { createTestOwner } from '../../test/team.ts'
import { sweepSignIns } from './commands/sweep-sign-ins.ts'

let accounts: TestAccounts
beforeEach(async () => {
  accounts = await testAccounts()
})

/** So many that expire after the given milliseconds, counted from now. */
async function fill(table: 'session' | 'verification', count: number, expiresInMs: number) {
  const at = new Date(accounts.clock.now() + expiresInMs)
  const what = {
    session: `(id, token, "userId", "createdAt", "updatedAt", "expiresAt")
      select $1 || n, $1 || n, (select id from auth."user"), $2, $2, $2`,
    verification: `(id, identifier, value, "createdAt", "updatedAt", "expiresAt") select $1 || n, 'x', 'x', $2, $2, $2`,
  }
  await accounts.db.owner(`insert into auth."${table}" ${what[table]} from generate_series(1, ${count}) n`, [
    `${expiresInMs} `,
    at,
  ])
}

const left = async () =>
  accounts.db.owner<{ id: string }>(
    `select id from auth."session" union all select id from auth."verification"`,
  )

it('takes away what has expired, and nothing that holds', async () => {
  const owner = await createTestOwner(accounts)
  await fill('session', 3, -1)
  await fill('verification', 2, -1)
  await fill('session', 1, 60_000)
  await fill('verification', 1, 60_000)
  expect(await sweepSignIns(accounts.deps)).toBe(false)
  expect(await left()).toHaveLength(3)
  expect((await owner.send('GET', '/api/me')).status).toBe(200)
  accounts.clock.pass(60_000)
  await sweepSignIns(accounts.deps)
  expect(await left()).toHaveLength(1)
})

it('takes away many in bounded pieces', async () => {
  await createTestOwner(accounts)
  await fill('session', 2_500, -1)
  const pieces: number[] = []
  for (let more = true; more; ) {
    const before = (await left()).length
    more = await sweepSignIns(accounts.deps)
    pieces.push(before - (await left()).length)
  }
  expect(pieces).toEqual([1_000, 1_000, 500])
})
