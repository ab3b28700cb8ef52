import { createHash } from 'node:crypto'

/** The two roles under which the product speaks with its database; neither owns anything. */
export type DatabaseRoles = { readonly users: string; readonly worker: string }

const maxIdentifierLength = 63
const keptOfLongNames = 40

/** Roles belong to the whole PostgreSQL server, so their names derive from the database's. */
export function rolesOf(databaseName: string): DatabaseRoles {
  const stem =
    Buffer.byteLength(`${databaseName}_worker`) <= maxIdentifierLength
      ? databaseName
      : `${databaseName.slice(0, keptOfLongNames)}_${createHash('sha256').update(databaseName).digest('hex').slice(0, 8)}`
  return { users: `${stem}_users`, worker: `${stem}_worker` }
}
