import type { Pool } from 'pg'
import { runMigrations } from './migrations/run-migrations.ts'
import { openPool } from './pools.ts'
import { type DatabaseRoles, rolesOf } from './roles.ts'
import { checkServerVersion } from './server-version.ts'
import { createUsersDb, type UsersDb } from './users-db.ts'
import { createWorkerDb, type WorkerDb } from './worker-db.ts'

export type DatabaseConfig = {
  readonly url: string
  /** Folder of the NNNN_what.sql files. */
  readonly migrations: string
  readonly onError: (error: Error) => void
  /** Only for tests, whose many databases share one pair of roles; else they derive from the database's name. */
  readonly roles?: DatabaseRoles
  readonly usersConnections?: number
  readonly workerConnections?: number
}

export type Database = {
  readonly users: UsersDb
  readonly worker: WorkerDb
  readonly roles: DatabaseRoles
  /** Brings roles and schema up to this program's; throws a sentence when it must not. */
  migrate(): Promise<void>
  /** For a library that brings its own statements: the worker's role, on one schema only. Closed with the rest. */
  openSchemaPool(schema: string, connections: number): Pool
  /** Throws when the database doesn't answer, or not within two seconds. */
  ping(): Promise<void>
  close(): Promise<void>
}

const defaultConnections = 8
const usersStatementTimeoutSeconds = 30
/** Shorter than the patience of whoever asks whether we are ready. */
const pingMs = 2_000

/** Connects once to check version and name; the pools connect when first used, after `migrate()`. */
export async function createDatabase(config: DatabaseConfig): Promise<Database> {
  const { url, onError } = config
  const owner = openPool({ url, size: 1, statementTimeoutSeconds: 0, onError })
  const { name } = await checkServerVersion(owner).catch(async (error: unknown) => {
    await owner.end()
    throw error
  })
  const roles = config.roles ?? rolesOf(name)
  const usersPool = openPool({
    url,
    role: roles.users,
    size: config.usersConnections ?? defaultConnections,
    statementTimeoutSeconds: usersStatementTimeoutSeconds,
    onError,
  })
  const workerPool = openPool({
    url,
    role: roles.worker,
    size: config.workerConnections ?? defaultConnections,
    statementTimeoutSeconds: 0,
    onError,
  })
  const schemaPools: Pool[] = []
  return {
    users: createUsersDb(usersPool),
    worker: createWorkerDb(workerPool),
    roles,
    migrate: () => runMigrations({ pool: owner, folder: config.migrations, roles }),
    openSchemaPool: (schema, connections) => {
      const pool = openPool({
        url,
        role: roles.worker,
        schema,
        size: connections,
        statementTimeoutSeconds: usersStatementTimeoutSeconds,
        onError,
      })
      schemaPools.push(pool)
      return pool
    },
    ping: () => withinTime(workerPool.query('select 1'), pingMs),
    close: async () => {
      await Promise.all([owner, usersPool, workerPool, ...schemaPools].map((pool) => pool.end()))
    },
  }
}

async function withinTime(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The database did not answer within ${ms} ms.`)), ms)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
