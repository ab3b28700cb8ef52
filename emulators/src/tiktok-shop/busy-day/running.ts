import { BadWish } from '../routes/control/control-route.ts'
import type { Store } from '../store/store.ts'
import { type BusyDay, type BusyDayOptions, startBusyDay, stopBusyDay } from './run-busy-day.ts'

/** Beside the store, which knows nothing of what plays on it. The last one stays readable after its end. */
const days = new WeakMap<Store, BusyDay>()

export const busyDayOf = (store: Store): BusyDay | null => days.get(store) ?? null

/** Starts a new one; a running one ends. */
export function replaceBusyDay(store: Store, options: BusyDayOptions): BusyDay {
  const before = days.get(store)
  if (before) stopBusyDay(before)
  const busy = startBusyDay(store, options)
  days.set(store, busy)
  return busy
}

/** @throws BadWish when there was none yet */
export function wantedBusyDay(store: Store): BusyDay {
  const busy = days.get(store)
  if (!busy) throw new BadWish('No busy day has been started.')
  return busy
}
