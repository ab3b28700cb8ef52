import type { Clock } from '../platform/clock.ts'
import type { WorkerDb } from '../platform/db/index.ts'
import { NotFound } from '../platform/errors.ts'
import { findOpenChannel, type OpenChannel } from './queries/channels.ts'

/** Channels as the public reaches them: by an id that stands on a page. */
export type OpenChannels = {
  /** @throws NotFound if there is none or it is disabled */
  find(id: string): Promise<OpenChannel>
  /** After a change in this process; the others see it a few seconds later. */
  forget(id: string): void
}

/** A message costs no look-up of its channel, and a channel that was disabled is closed within this time everywhere. */
const keptMs = 5_000
const maxKept = 10_000

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const notOpen = () => new NotFound('This chat is not open. Check the channel in the line that embeds it.')

export function createOpenChannels({ db, clock }: { db: WorkerDb; clock: Clock }): OpenChannels {
  const kept = new Map<
    string,
    { readonly channel: Promise<OpenChannel | undefined>; readonly until: number }
  >()

  const lookUp = (id: string) => {
    const channel = db.query(findOpenChannel({ id })).then(([row]) => row)
    channel.catch(() => kept.delete(id))
    kept.set(id, { channel, until: clock.now() + keptMs })
    if (kept.size > maxKept) kept.delete(kept.keys().next().value ?? '')
    return channel
  }

  return {
    find: async (id) => {
      if (!uuid.test(id)) throw notOpen()
      const known = kept.get(id)
      const channel = await (known && clock.now() < known.until ? known.channel : lookUp(id))
      if (channel === undefined || channel.disabledAt !== null) throw notOpen()
      return channel
    },
    forget: (id) => kept.delete(id),
  }
}
