import { type DatabaseError, escapeIdentifier, type Pool, type PoolClient } from 'pg'
import type { DatabaseRoles } from '../roles.ts'
import { ensureRoles } from './ensure-roles.ts'
import { type AppliedMigration, pendingMigrations } from './pending-migrations.ts'
import { type Migration, readMigrations } from './read-migrations.ts'

type MigrationRun = { readonly pool: Pool; readonly folder: string; readonly roles: DatabaseRoles }

// Any constant will do, as long as no other program takes the same lock in the same database.
const advisoryLock = 7_133_402_911

/**
 * Runs what is pending, each migration in a transaction of its own, while holding a lock: of several servers
 * that start at once one migrates and the others wait.
 */
export async function runMigrations({ pool, folder, roles }: MigrationRun): Promise<void> {
  const all = await readMigrations(folder)
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock])
    await ensureRoles(client, roles)
    for (const migration of pendingMigrations(all, await appliedMigrations(client))) {
      await apply(client, migration, roles)
    }
    await client.query('select pg_advisory_unlock($1)', [advisoryLock])
  } catch (error) {
    // Ending the connection gives the lock back, whatever state the failure left it in.
    client.release(true)
    throw error
  }
  client.release()
}

async function appliedMigrations(client: PoolClient): Promise<AppliedMigration[]> {
  await client.query(`
    create table if not exists schema_migrations (
      version integer primary key,
      name text not null,
      checksum text not null
    )`)
  const { rows } = await client.query<AppliedMigration>(
    'select version, name, checksum from schema_migrations order by version',
  )
  return rows
}

async function apply(client: PoolClient, migration: Migration, roles: DatabaseRoles): Promise<void> {
  const text = withRoles(migration.text, roles)
  try {
    await client.query('begin')
    await client.query(text)
    await client.query('insert into schema_migrations (version, name, checksum) values ($1, $2, $3)', [
      migration.version,
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (cause) {
    const { message, position } = cause as DatabaseError
    const line = position === undefined ? '' : ` (line ${text.slice(0, Number(position)).split('\n').length})`
    throw new Error(`Migration ${migration.name} failed and was undone: ${message}${line}`, { cause })
  }
}

/** In migrations `:"users_role"` and `:"worker_role"` stand for the two roles, as they would in psql. */
function withRoles(text: string, roles: DatabaseRoles): string {
  return text
    .replaceAll(':"users_role"', escapeIdentifier(roles.users))
    .replaceAll(':"worker_role"', escapeIdentifier(roles.worker))
}
