import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/** A door to the PostgreSQL of a running desk, beside the desk: to count what it committed and to find the bare limit. */
export async function openEmbeddedDatabase(dataFolder: string, connections: number): Promise<pg.Pool> {
  const password = (await readFile(join(dataFolder, 'postgres-password'), 'utf8')).trim()
  const port = (await readFile(join(dataFolder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[3]
  const pool = new pg.Pool({
    connectionString: `postgres://quaydesk:${password}@127.0.0.1:${port}/quaydesk`,
    max: connections,
  })
  // At the end the desk may stop PostgreSQL before it has read our goodbyes. A statement that fails says so itself.
  pool.on('error', () => undefined)
  return pool
}
