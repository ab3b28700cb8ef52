import { neighbour } from './model/neighbour.ts'
import { createStore } from './store.ts'

type Order = { ids: readonly string[]; openId: string | null; lastPlace: number }

/** The order in which the list stands on the screen, for whatever leads to the next conversation. */
const order = createStore<Order>({ ids: [], openId: null, lastPlace: 0 })

export function tellOrder(ids: readonly string[], openId: string | null): void {
  order.update((before) => {
    const place = openId === null ? -1 : ids.indexOf(openId)
    return { ids, openId, lastPlace: place === -1 ? before.lastPlace : place }
  })
}

export function nextInOrder(step: 1 | -1): string | null {
  const { ids, openId, lastPlace } = order.get()
  return neighbour(ids, openId, lastPlace, step)
}
