import type { Signer } from '../../platform/crypto.ts'

/** Names a visitor on one channel. On any other channel it is worth nothing. */
export type VisitorTokens = {
  issue(channelId: string, visitorId: string, now: number): string
  /** Null if it is not ours, not of this channel, or too old. */
  read(channelId: string, token: string, now: number): Visitor | null
}

export type Visitor = {
  readonly visitorId: string
  /** Old enough to be replaced by a new one at the next visit. */
  readonly stale: boolean
}

const dayMs = 24 * 3_600_000
const validMs = 400 * dayMs
const freshMs = 30 * dayMs

const tokenPattern = /^([\w-]{22})\.([0-9a-z]{1,11})\.([\w-]{43})$/

export function createVisitorTokens(signer: Signer): VisitorTokens {
  const signed = (channelId: string, visitorId: string, issued: string) =>
    `${channelId}.${visitorId}.${issued}`
  return {
    issue: (channelId, visitorId, now) => {
      const issued = now.toString(36)
      return `${visitorId}.${issued}.${signer.sign(signed(channelId, visitorId, issued))}`
    },
    read: (channelId, token, now) => {
      const [, visitorId, issued, signature] = tokenPattern.exec(token) ?? []
      if (visitorId === undefined || issued === undefined || signature === undefined) return null
      if (!signer.verify(signed(channelId, visitorId, issued), signature)) return null
      const age = now - Number.parseInt(issued, 36)
      return age > validMs ? null : { visitorId, stale: age > freshMs }
    },
  }
}
