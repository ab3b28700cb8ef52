import type { WorkerDb } from '../../platform/db/index.ts'
import { insertDeliveries, type NewDelivery } from '../queries/deliveries.ts'
import type { Pressure } from './pressure.ts'

/** Where every channel hands in what it was given, before anything is done with it. */
export type Inbound = {
  /** Resolves once the delivery is committed, which is when the sender may be told so; false if it was there already. */
  accept(delivery: NewDelivery): Promise<boolean>
}

type Waiting = {
  readonly delivery: NewDelivery
  readonly resolve: (stored: boolean) => void
  readonly reject: (error: unknown) => void
}

const largestGroup = 500

/**
 * What arrives while a commit is on its way shares the next one, in one statement: under load a commit serves hundreds of senders,
 * and alone a delivery waits for nobody. One at a time keeps two statements from waiting for each other's keys in a circle.
 */
export function createInbound({
  db,
  pressure,
  wake,
}: {
  readonly db: WorkerDb
  readonly pressure: Pressure
  readonly wake: () => void
}): Inbound {
  let waiting: Waiting[] = []
  let storing = false

  const storeAll = async () => {
    storing = true
    while (waiting.length > 0) {
      const group = waiting.slice(0, largestGroup)
      waiting = waiting.slice(group.length)
      await storeGroup(group)
    }
    storing = false
  }

  const storeGroup = async (group: readonly Waiting[]) => {
    try {
      const rows = await db.query(insertDeliveries({ deliveries: group.map(({ delivery }) => delivery) }))
      const stored = new Set(rows.map(keyOf))
      pressure.stored(rows.length)
      if (rows.length > 0) wake()
      const tell = () => {
        for (const { delivery, resolve } of group) resolve(stored.delete(keyOf(delivery)))
      }
      void pressure.room().then(tell)
    } catch (error) {
      await storeSingly(group, error)
    }
  }

  /** One bad delivery must not turn away those that came at the same moment. */
  const storeSingly = async (group: readonly Waiting[], error: unknown) => {
    const [only] = group
    if (group.length === 1) return only?.reject(error)
    for (const one of group) await storeGroup([one])
  }

  return {
    accept: (delivery) =>
      new Promise((resolve, reject) => {
        waiting.push({ delivery, resolve, reject })
        if (!storing) void storeAll()
      }),
  }
}

const keyOf = ({ channelId, externalId }: { channelId: string; externalId: string }) =>
  `${channelId} ${externalId}`
