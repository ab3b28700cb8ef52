import type { BuyerFact } from './facts.ts'
import { keyOf } from './newest.ts'
import type { KnownBuyer } from './queries/write-buyers.ts'
import { storable } from './stored-values.ts'

const nameLength = 200

/** An identity as it is, and as it is from now on. */
export type SaidOfBuyer = {
  readonly known: KnownBuyer
  readonly fact: BuyerFact
  readonly displayName: string
  /** Whether anything of it can be seen. */
  readonly changed: boolean
}

/** What is new of identities that are there. An older reading, and one of an identity that never wrote, says nothing. */
export function saidOfBuyers(known: readonly KnownBuyer[], facts: readonly BuyerFact[]): SaidOfBuyer[] {
  const identities = new Map(known.map((identity) => [keyOf(identity), identity]))
  return facts.flatMap((fact) => {
    const identity = identities.get(keyOf(fact))
    if (identity === undefined || (identity.readAt?.getTime() ?? 0) >= fact.readAt) return []
    const displayName = storable(fact.displayName, nameLength).trim() || identity.displayName
    const changed =
      displayName !== identity.displayName ||
      fact.buyerExternalId !== identity.buyerExternalId ||
      fact.avatarUrl !== identity.avatarUrl
    return [{ known: identity, fact, displayName, changed }]
  })
}
