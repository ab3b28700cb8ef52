import type { Pool } from 'pg'

const oldestMajor = 15
const perMajor = 10_000

/** Refuses servers older than PostgreSQL 15 (policies and grants we rely on are checked from there on). */
export async function checkServerVersion(pool: Pool): Promise<{ name: string; major: number }> {
  const { rows } = await pool.query<{ name: string; version: number }>(
    `select current_database() as name, current_setting('server_version_num')::int as version`,
  )
  const [row] = rows
  if (row === undefined) throw new Error('PostgreSQL did not say its version.')
  const major = Math.floor(row.version / perMajor)
  if (major < oldestMajor) {
    throw new Error(
      `DATABASE_URL points to PostgreSQL ${major}; Quaydesk needs ${oldestMajor} or newer. ` +
        'Upgrade that server, or leave DATABASE_URL empty to use the one that Quaydesk brings along.',
    )
  }
  return { name: row.name, major }
}
