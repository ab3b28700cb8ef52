import type { Order, Return } from '@quaydesk/contract'

/** How a long number is told apart at a glance: by its end. */
export const shortNumber = (number: string): string => (number.length > 6 ? `…${number.slice(-4)}` : number)

const settled: ReadonlySet<Order['status']> = new Set(['delivered', 'completed', 'cancelled'])

/** The order that a buyer most likely writes about: the newest that is on its way, else the newest. */
export function orderInQuestion(orders: readonly Order[]): string | null {
  const open = orders.find(({ status, timeline }) => timeline.late !== null || !settled.has(status))
  return (open ?? orders[0])?.id ?? null
}

/** When an order came to where it is now; the day it was placed if that is not known. */
export function standsSince({ status, timeline, cancelledAt, placedAt }: Order): string {
  if (status === 'cancelled') return cancelledAt ?? placedAt
  return timeline.steps.findLast(({ at, done }) => done && at !== null)?.at ?? placedAt
}

export const returnsOf = ({ channelId, externalId }: Order, returns: readonly Return[]): Return[] =>
  returns.filter((one) => one.channelId === channelId && one.orderId === externalId)

const decided: ReadonlySet<Return['status']> = new Set(['rejected', 'completed', 'withdrawn'])

/** Whether the seller still has to do something about it. */
export const wantsAction = ({ actBy, status }: Return): boolean => actBy !== null && !decided.has(status)
