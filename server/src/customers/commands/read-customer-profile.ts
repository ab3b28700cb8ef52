import type { CustomerValue, OrderPage, Return, Review } from '@quaydesk/contract'
import type { Tx } from '../../platform/db/index.ts'
import { customerValue } from '../customer-value.ts'
import { presentReturn, presentReview } from '../present/customer.ts'
import {
  findBuyerStanding,
  listCustomerReturns,
  listCustomerReviews,
  sumOrders,
  sumReturns,
} from '../queries/read-customer.ts'
import { readCustomerOrders } from './read-orders.ts'

const mostListed = 20
/** Of each of his identities; nobody has ordered more often. */
const mostSummed = 5_000

export type CustomerProfile = {
  readonly value: CustomerValue
  readonly orders: OrderPage
  readonly returns: Return[]
  readonly reviews: Review[]
}

/** What channels tell of a customer, as far as the transaction's shops go. Whether he may be seen at all is for the caller to ask. */
export async function readCustomerProfile(
  tx: Tx,
  asked: { readonly organizationId: string; readonly customerId: string; readonly now: number },
): Promise<CustomerProfile> {
  const { organizationId, customerId, now } = asked
  const summed = { organizationId, customerId, most: mostSummed }
  const listed = { organizationId, customerId, limit: mostListed }
  return {
    value: customerValue(await tx.rows(sumOrders(summed)), await tx.rows(sumReturns(summed))),
    orders: await readCustomerOrders(tx, { organizationId, customerId, now }),
    returns: (await tx.rows(listCustomerReturns(listed))).map(presentReturn),
    reviews: (await tx.rows(listCustomerReviews(listed))).map(presentReview),
  }
}

export type BuyerStanding = { readonly lastOrderAt: number | null; readonly hasReturn: boolean }

/** What a platform's contact rules ask: when an identity ordered last, in milliseconds, and whether it ever sent something back. */
export async function readBuyerStanding(
  tx: Tx,
  asked: { readonly organizationId: string; readonly identityId: string },
): Promise<BuyerStanding> {
  const { lastOrderAt, hasReturn } = await tx.one(findBuyerStanding(asked))
  return { lastOrderAt: lastOrderAt?.getTime() ?? null, hasReturn }
}
