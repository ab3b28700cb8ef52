import type { CustomerValue } from '@quaydesk/contract'

/** Orders of one currency that count: paid or to be paid on delivery, not cancelled, not free. */
export type OrderSum = {
  readonly currency: string
  readonly orders: number
  /** A decimal number. */
  readonly spent: string
  /** Of these orders those of which something came back. */
  readonly sentBack: number
  readonly firstAt: Date
  readonly lastAt: Date
}

/** What came back of such orders, by currency; null where no money was named. */
export type ReturnSum = {
  readonly currency: string | null
  readonly returns: number
  readonly refunded: string
}

/** What a customer has brought. Currencies stand beside each other: a sum of several would be nobody's money. */
export function customerValue(
  orderSums: readonly OrderSum[],
  returnSums: readonly ReturnSum[],
): CustomerValue {
  const orders = total(orderSums.map((sum) => sum.orders))
  const sentBack = total(orderSums.map((sum) => sum.sentBack))
  return {
    orders,
    spent: amounts(orderSums.map(({ currency, spent }) => ({ currency, amount: spent }))),
    refunded: amounts(
      returnSums.flatMap(({ currency, refunded }) =>
        currency === null ? [] : [{ currency, amount: refunded }],
      ),
    ),
    returns: total(returnSums.map((sum) => sum.returns)),
    returnShare: orders === 0 ? null : sentBack / orders,
    firstOrderAt: first(orderSums.map(({ firstAt }) => firstAt.getTime())),
    lastOrderAt: last(orderSums.map(({ lastAt }) => lastAt.getTime())),
  }
}

type Amount = { readonly currency: string; readonly amount: string }

const amounts = (sums: readonly Amount[]) =>
  sums
    .filter(({ amount }) => Number(amount) !== 0)
    .sort((a, b) => Number(b.amount) - Number(a.amount))
    .map(({ currency, amount }) => ({ currency, amount }))

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
const iso = (at: number) => new Date(at).toISOString()
const first = (instants: readonly number[]) => (instants.length === 0 ? null : iso(Math.min(...instants)))
const last = (instants: readonly number[]) => (instants.length === 0 ? null : iso(Math.max(...instants)))
