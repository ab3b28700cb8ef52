import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { ChannelAdapter } from '../src/channels/contract.ts'
import { testAdapter } from './channel-parts.ts'

/** A platform that outlives the process which speaks to it: a line in a file for each message it took, twice if it is told twice. */
export function filePlatform(path: string, more: { afterTaking?: () => void } = {}): ChannelAdapter {
  return testAdapter({
    send: async ({ messageId }) => {
      appendFileSync(path, `${messageId}\n`)
      more.afterTaking?.()
      return { acceptedAt: 0, externalId: null }
    },
    reconcile: async ({ messageId }) =>
      takenBy(path).includes(messageId)
        ? { outcome: 'accepted', receipt: { acceptedAt: Date.now(), externalId: null } }
        : { outcome: 'absent' },
  })
}

export function takenBy(path: string): string[] {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []
}
