import { createHash } from 'node:crypto'

/** The two roles under which the product speaks with its database; neither owns anything. */
export type DatabaseRoles = { readonly users: string; readonly worker: string }

const maxIdentifierLength = 63

/** Roles belong to the whole PostgreSQL server, so their names derive from the database's. */
export function rolesOf(databaseName: string): DatabaseRoles {
  const isShort = Buffer.byteLength(`${databaseName}_worker`) <= maxIdentifierLength
  const hash = createHash('sha256').update(databaseName).digest('hex').slice(0, 16)
  const stem = isShort ? databaseName : `quaydesk_${hash}`
  return { users: `${stem}_users`, worker: `${stem}_worker` }
}
