import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { BuyerFact } from '../facts.ts'
import { newestOf } from '../newest.ts'
import { keysOf } from '../queries/keys.ts'
import { lockBuyers, renameCustomers, updateBuyers } from '../queries/write-buyers.ts'
import { type SaidOfBuyer, saidOfBuyers } from '../said-of-buyers.ts'
import { instant } from '../stored-values.ts'
import { announceCustomers } from './announce-customers.ts'

/**
 * Keeps who the people behind identities are, and by which id orders know them. A customer gets the name unless people gave him
 * another one.
 * @returns the customers whose name is another one now
 */
export async function recordBuyers(
  tx: Tx,
  { clock }: { readonly clock: Clock },
  facts: readonly BuyerFact[],
): Promise<readonly { readonly organizationId: string; readonly customerId: string }[]> {
  if (facts.length === 0) return []
  const newest = newestOf(facts.map((fact) => ({ ...fact, updatedAt: fact.readAt })))
  const said = saidOfBuyers(await tx.rows(lockBuyers(keysOf(newest))), newest)
  if (said.length === 0) return []
  await tx.run(updateBuyers({ buyers: said.map(columnsOf) }))
  const changed = said.filter((buyer) => buyer.changed).map(({ known }) => known)
  await announceCustomers(tx, changed, clock.now())
  return rename(
    tx,
    said.filter(({ known, displayName }) => displayName !== known.displayName),
  )
}

const rename = (tx: Tx, renamed: readonly SaidOfBuyer[]) =>
  tx.rows(
    renameCustomers({
      organizationIds: renamed.map(({ known }) => known.organizationId),
      customerIds: renamed.map(({ known }) => known.customerId),
      before: renamed.map(({ known }) => known.displayName),
      after: renamed.map(({ displayName }) => displayName),
    }),
  )

const columnsOf = ({ known, fact, displayName }: SaidOfBuyer) => ({
  organization_id: known.organizationId,
  id: known.identityId,
  buyer_external_id: fact.buyerExternalId,
  display_name: displayName,
  avatar_url: fact.avatarUrl,
  facts_read_at: instant(fact.readAt),
})
