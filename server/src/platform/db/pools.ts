import type { Pool } from 'pg'
import { noteLostClient, WatchedPool } from './connection-loss.ts'
import { valueParsers } from './value-parsers.ts'

export type PoolOptions = {
  readonly url: string
  /** The role all its statements run under; without one, as the user who connects. */
  readonly role?: string
  /** Where names without a schema are looked up; without one, PostgreSQL's own default. */
  readonly schema?: string
  readonly size: number
  /** After this, PostgreSQL gives a statement up; 0 = never. */
  readonly statementTimeoutSeconds: number
  /** Told when a connection breaks; the pool replaces it by itself. */
  readonly onError: (error: Error) => void
}

const idleInTransactionSeconds = 60
const connectSeconds = 10
// A connection keeps its statements' plans and 3 MB; the driver's own 10 s would throw both away in every lull.
const idleSeconds = 30

/**
 * The role is set at connect and not by SET ROLE: so RESET ROLE and DISCARD ALL fall back to it, never to
 * the user who connected and owns the tables.
 */
export function openPool(options: PoolOptions): Pool {
  const { url, role, schema, size, statementTimeoutSeconds, onError } = options
  const settings = ['TimeZone=UTC', `statement_timeout=${statementTimeoutSeconds}s`]
  settings.push(`idle_in_transaction_session_timeout=${idleInTransactionSeconds}s`)
  if (role !== undefined) settings.push(`role=${role}`)
  if (schema !== undefined) settings.push(`search_path=${schema}`)
  const pool = new WatchedPool({
    connectionString: url,
    options: settings.map((setting) => `-c ${escapeOption(setting)}`).join(' '),
    max: size,
    // A network that went without a word is noticed by the system, not by a query that waits for ever.
    keepAlive: true,
    connectionTimeoutMillis: connectSeconds * 1000,
    idleTimeoutMillis: idleSeconds * 1000,
    types: valueParsers,
    application_name: 'quaydesk',
  })
  // Also while in use: then the running statement fails as well, but without a listener the process would end.
  // A pool that was ended knows that its connections go: PostgreSQL, stopped next, may say so before they are gone.
  pool.on('connect', (client) =>
    client.on('error', (error) => {
      noteLostClient(client, error)
      if (!pool.ending) onError(error)
    }),
  )
  // The pool repeats what its idle clients said; it has been told above.
  pool.on('error', () => undefined)
  return pool
}

function escapeOption(setting: string): string {
  return setting.replace(/[\\\s]/g, '\\$&')
}
