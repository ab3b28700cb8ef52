import { type BuyerFact, recordBuyers } from '../../customers/index.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { appendEvents } from '../../platform/events/index.ts'
import { touchConversationsOfCustomers } from '../queries/customer.ts'

/** Keeps who buyers are, and shows their conversations under the name that they have now. */
export async function introduceBuyers(
  tx: Tx,
  deps: { readonly clock: Clock },
  facts: readonly BuyerFact[],
): Promise<void> {
  const renamed = await recordBuyers(tx, deps, facts)
  if (renamed.length === 0) return
  const touched = await tx.rows(
    touchConversationsOfCustomers({
      organizationIds: renamed.map(({ organizationId }) => organizationId),
      customerIds: renamed.map(({ customerId }) => customerId),
    }),
  )
  const at = deps.clock.now()
  await appendEvents(
    tx,
    touched.map((conversation) => ({
      ...conversation,
      kind: 'conversation.changed' as const,
      subjectId: null,
      memberId: null,
      at,
    })),
  )
}
