import type { Customer } from '@quaydesk/contract'
import type { Actor } from '../../accounts/index.ts'
import { readCustomerProfile } from '../../customers/index.ts'
import { previewOf } from '../conversation.ts'
import type { InboxDeps } from '../deps.ts'
import { findCustomer, listCustomerSessions, listIdentities } from '../queries/customer.ts'

const mostSessions = 50

/** Who somebody is and what he came for before, as far as the member's shops go. @throws NotFound */
export async function readCustomer({ db, clock }: InboxDeps, actor: Actor, id: string): Promise<Customer> {
  const { organizationId } = actor
  return db.users.as(actor, async (tx) => {
    const customer = await tx.one(findCustomer({ organizationId, id }))
    const identities = await tx.rows(listIdentities({ organizationId, id }))
    const sessions = await tx.rows(listCustomerSessions({ organizationId, id, limit: mostSessions }))
    const profile = await readCustomerProfile(tx, { organizationId, customerId: id, now: clock.now() })
    return {
      id,
      name: customer.name,
      language: customer.language,
      identities,
      firstSeenAt: customer.createdAt.toISOString(),
      ...profile,
      sessions: sessions.map(({ text, startedAt, closedAt, ...session }) => ({
        ...session,
        startedAt: startedAt.toISOString(),
        closedAt: closedAt?.toISOString() ?? null,
        preview: previewOf(text),
      })),
    }
  })
}
