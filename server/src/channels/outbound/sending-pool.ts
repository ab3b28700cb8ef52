import type { OutgoingRow } from '../../inbox/index.ts'
import { systemClock } from '../../platform/clock.ts'
import type { Log } from '../../platform/log.ts'

/** What takes no more for now, for it has enough in hand. */
export type Full = { readonly fullChannelIds: readonly string[]; readonly fullKinds: readonly string[] }

export type SendingPool = {
  /**
   * Starts what is due and does not wait for its end; true if there may be more. With nothing due and something in hand it waits until
   * that ends, it is woken or a second has passed: so its loop does not rest while anything is on its way, nor waits for the slowest.
   */
  round(): Promise<boolean>
  /** Something may be due. */
  wake(): void
  /** Resolves when nothing is in hand. */
  settled(): Promise<void>
}

/** As many as may wait for one account, and for one platform, before the next is left for later; a claim may exceed it by its own size. */
const slotsOfChannel = 5
const slotsOfKind = 20
const lookAgainMs = 1_000

type Row = Pick<OutgoingRow, 'id' | 'channelId' | 'channelKind'>

/** Each channel and each platform has slots of its own, so that a slow one holds up no other. */
export function createSendingPool<R extends Row>({
  claim,
  send,
  log,
}: {
  readonly claim: (full: Full) => Promise<readonly R[]>
  readonly send: (row: R) => Promise<void>
  readonly log: Log
}): SendingPool {
  const inHand = new Map<Promise<void>, Row>()
  // Of this machine, not the domain's: nothing that we are told by a virtual time ends a call that is on its way.
  const pace = systemClock.pace('sending')
  let woken = false

  const start = (row: R) => {
    const sent: Promise<void> = send(row)
      .catch((err: unknown) => {
        log.error({ err, messageId: row.id }, 'what became of a message was not kept; its lease will end')
      })
      .finally(() => inHand.delete(sent))
    inHand.set(sent, row)
  }

  return {
    round: async () => {
      woken = false
      const rows = await claim(fullOf([...inHand.values()]))
      for (const row of rows) start(row)
      if (rows.length > 0) return true
      if (inHand.size === 0) return false
      if (!woken) await Promise.race([...inHand.keys(), pace.rest(lookAgainMs)])
      pace.rouse()
      return true
    },
    wake: () => {
      woken = true
      pace.rouse()
    },
    settled: async () => {
      while (inHand.size > 0) await Promise.all(inHand.keys())
    },
  }
}

const fullOf = (inHand: readonly Row[]): Full => ({
  fullChannelIds: atLeast(
    slotsOfChannel,
    inHand.map(({ channelId }) => channelId),
  ),
  fullKinds: atLeast(
    slotsOfKind,
    inHand.map(({ channelKind }) => channelKind),
  ),
})

function atLeast(slots: number, keys: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].filter(([, count]) => count >= slots).map(([key]) => key)
}
