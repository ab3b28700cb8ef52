import type { ChannelsSide } from '../inbox/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { WorkerDb } from '../platform/db/index.ts'
import type { Log } from '../platform/log.ts'
import { wantPulls } from './pulls/want-pulls.ts'
import type { ChannelRegistry } from './registry.ts'

type SideDeps = {
  readonly db: WorkerDb
  readonly clock: Clock
  readonly log: Log
  readonly registry: ChannelRegistry
  /** Something is to be fetched. */
  readonly wake: () => void
}

/** What the inbox may ask of the channels without knowing any. */
export function createInboxSide({ db, clock, log, registry, wake }: SideDeps): ChannelsSide {
  const want = async (pull: Parameters<typeof wantPulls>[1][number]) => {
    await db.transaction((tx) => wantPulls(tx, [pull], clock.now()))
    wake()
  }
  return {
    rulesOf: (kind) => {
      const { limits, contactWindow } = registry.adapterOf(kind)
      const { textLength, filesPerMessage, takes, textWithFiles, cards } = limits
      const abilities = { textLength, filesPerMessage, takes, textWithFiles, cards: [...cards] }
      return { ...abilities, contactWindow: contactWindow ?? null }
    },
    readByMember: ({ organizationId, channelId, channelKind, threadKey: externalId }) => {
      if (registry.adapterOf(channelKind).readMark === undefined) return
      // Nobody waits for it: the member has read it, whatever the platform hears of that.
      want({ organizationId, channelId, subject: 'read-mark', externalId }).catch((err: unknown) => {
        log.warn({ err, channelId }, 'a platform could not be told that a conversation was read')
      })
    },
    fetchFiles: async (tx, message) => {
      await wantPulls(tx, [{ ...message, subject: 'file' }], clock.now())
      tx.afterCommit(wake)
    },
  }
}
