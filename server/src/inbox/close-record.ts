import { createHash } from 'node:crypto'
import type { ReducedChange } from './conversation-change.ts'
import type { Session } from './reducer/session.ts'

/** A close as the thread shows it: a line between two messages. */
export type CloseRecord = {
  readonly actId: string
  readonly organizationId: string
  readonly shopId: string
  readonly conversationId: string
  readonly session: Session
  readonly kind: 'closed' | 'closed-by-silence'
  readonly closedAt: number
}

/** Which sessions this reduction closed. A step never touches a closed session again, a replay finds all of them anew. */
export function closesOf({ change: { conversation }, reduction }: ReducedChange): CloseRecord[] {
  const { organizationId, shopId, id: conversationId } = conversation
  return reduction.sessions.flatMap(({ session }) =>
    session.closedAt === null
      ? []
      : [
          {
            actId: idDerivedFrom(session.id, 'close'),
            organizationId,
            shopId,
            conversationId,
            session,
            kind: session.closeReason === 'agent' ? ('closed' as const) : ('closed-by-silence' as const),
            closedAt: session.closedAt,
          },
        ],
  )
}

/** Derived, so that what belongs to a session once is there once, however often it is written: a UUID of version 8. */
export function idDerivedFrom(sessionId: string, what: 'close' | 'goodbye'): string {
  const bytes = createHash('sha256').update(`${what} ${sessionId}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
