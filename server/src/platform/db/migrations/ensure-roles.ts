import { escapeIdentifier, type PoolClient } from 'pg'
import type { DatabaseRoles } from '../roles.ts'

/**
 * Creates the two roles and makes the connecting user a member, as far as that is not done. Where the user may
 * not, throws the SQL that an administrator of the PostgreSQL server has to run once.
 */
export async function ensureRoles(client: PoolClient, { users, worker }: DatabaseRoles): Promise<void> {
  const missing = await missingRoles(client, [users, worker])
  if (missing.length === 0) return
  try {
    for (const statement of missing) await client.query(statement)
  } catch (cause) {
    throw new Error(
      'The user of DATABASE_URL may not create the roles that Quaydesk works under. Ask an administrator of the ' +
        `PostgreSQL server to run this once, then start again:\n${missing.map((line) => `  ${line};`).join('\n')}`,
      { cause },
    )
  }
}

async function missingRoles(client: PoolClient, roles: string[]): Promise<string[]> {
  const { rows } = await client.query<{ role: string; user: string; exists: boolean; member: boolean }>(
    `select wanted.role, current_user as user, pg_roles.oid is not null as exists,
            pg_roles.oid is not null and pg_has_role(pg_roles.oid, 'member') as member
       from unnest($1::text[]) with ordinality as wanted (role, position)
       left join pg_roles on rolname = wanted.role
      order by wanted.position`,
    [roles],
  )
  return rows.flatMap(({ role, user, exists, member }) => [
    ...(exists ? [] : [`create role ${escapeIdentifier(role)} nologin nosuperuser nobypassrls`]),
    ...(member ? [] : [`grant ${escapeIdentifier(role)} to ${escapeIdentifier(user)}`]),
  ])
}
