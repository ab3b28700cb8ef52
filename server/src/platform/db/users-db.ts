import type { Pool } from 'pg'
import { inTransaction, type Tx } from './transaction.ts'

/** On whose behalf statements run: row-level security shows this organization and these shops and no more. */
export type Scope = {
  readonly organizationId: string
  readonly memberId: string
  readonly shopIds: readonly string[]
}

/** The database as users of the desk reach it: never without a scope. */
export type UsersDb = { as<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> }

export function createUsersDb(pool: Pool): UsersDb {
  return {
    as: async (scope, work) => {
      const begin = beginAs(scope)
      return inTransaction(await pool.connect(), begin, work)
    },
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

// One round trip instead of two on every request. Values stand in the text, so nothing but a UUID is let in.
function beginAs({ organizationId, memberId, shopIds }: Scope): string {
  for (const id of [organizationId, memberId, ...shopIds]) {
    if (!uuid.test(id)) throw new TypeError('A scope is made of lower-case UUIDs.')
  }
  return [
    'begin',
    `set local quaydesk.organization_id = '${organizationId}'`,
    `set local quaydesk.member_id = '${memberId}'`,
    `set local quaydesk.shop_ids = '{${shopIds.join(',')}}'`,
  ].join('; ')
}
