import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { createDatabase, type Database } from '../src/platform/db/index.ts'
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/index.ts'
import { until } from './until.ts'

export type OwnPostgres = {
  readonly db: Database
  readonly organizationId: string
  readonly channelId: string
  owner(text: string): Promise<Record<string, unknown>[]>
  /** Ends the server as a power cut does. */
  kill(): void
  /** Until it is back, by itself. */
  back(): Promise<void>
}

const migrations = fileURLToPath(new URL('../migrations', import.meta.url))

const slowestEndMs = 120_000

/** A PostgreSQL of the test's own, with one shop and one chat in it, that may be killed without anybody else's harm. */
export async function ownPostgres(): Promise<OwnPostgres> {
  const dataDir = await mkdtemp(join(tmpdir(), 'quaydesk-own-'))
  const binaries = inject('postgresBinaries')
  const postgres = await startEmbeddedPostgres({ dataDir, binaries, log: () => undefined })
  const onError = () => undefined
  const db = await createDatabase({ url: postgres.url, migrations, onError })
  const pool = new pg.Pool({ connectionString: postgres.url, max: 1 })
  pool.on('error', onError)
  onTestFinished(async () => {
    await Promise.all([db.close(), pool.end()])
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
    // Connections of a server that was killed may take the operating system's time to notice it.
  }, slowestEndMs)
  await db.migrate()
  const owner = async (text: string) => (await pool.query(text)).rows
  const [organizationId, shopId, channelId] = [randomUUID(), randomUUID(), randomUUID()]
  await owner(`insert into organizations values ('${organizationId}', 'Own', now())`)
  await owner(
    `insert into shops values ('${organizationId}', '${shopId}', 'Own', 'GB', 'UTC', 'GBP', '{en}', 1, now())`,
  )
  await owner(
    `insert into shop_settings values ('${organizationId}', '${shopId}', now(), '${JSON.stringify(settings)}', null)`,
  )
  await owner(`insert into channels (organization_id, id, shop_id, kind, name, created_at)
    values ('${organizationId}', '${channelId}', '${shopId}', 'web-chat', 'Own', now())`)
  return {
    db,
    organizationId,
    channelId,
    owner,
    kill: () => {
      const all = [postgres.pid, ...childrenOf(postgres.pid)]
      for (const pid of all) process.kill(pid, 'SIGKILL')
    },
    back: () =>
      until(() => db.ping().then(() => true), { timeoutMilliseconds: 20_000 }).then(() => undefined),
  }
}

/**
 * Its backends: they outlive a killed postmaster by a statement or two, and a commit may be among them.
 * Empty where there is no /proc.
 */
function childrenOf(parent: number): number[] {
  if (!existsSync('/proc')) return []
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && parentOf(entry) === parent)
    .map(Number)
}

/** The fourth field of /proc/<pid>/stat, after the name in brackets; undefined for a process that has just ended. */
function parentOf(pid: string): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

const settings = {
  hours: [],
  holidays: [],
  vacations: [],
  firstResponseTargetMinutes: 5,
  silenceHours: 24,
  goodbye: {},
  timeZone: 'UTC',
}
