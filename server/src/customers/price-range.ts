import type { Money } from '@quaydesk/contract'

/** The cheapest and the dearest of prices in one currency; of several currencies that of the first price. */
export function priceRange(prices: readonly (Money | null)[]): {
  lowestPrice: Money | null
  highestPrice: Money | null
} {
  const known = prices.filter((price) => price !== null)
  const sorted = known
    .filter(({ currency }) => currency === known[0]?.currency)
    .sort((a, b) => Number(a.amount) - Number(b.amount))
  return { lowestPrice: sorted[0] ?? null, highestPrice: sorted.at(-1) ?? null }
}
