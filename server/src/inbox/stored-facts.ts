import type { StoredActFact, StoredMessageFact } from './queries/stored-facts.ts'
import type { ActFact, MessageFact } from './reducer/facts.ts'

/** A stored message as the reducer sees it. Ours count from the moment the platform accepted them. */
export function messageFactOf(row: StoredMessageFact): MessageFact {
  const at = (row.acceptedAt ?? row.at).getTime()
  const { answered } = row
  return {
    kind: 'message',
    id: row.id,
    at,
    receivedAt: Math.max(row.receivedAt.getTime(), row.acceptedAt?.getTime() ?? 0),
    platformIndex: row.platformIndex,
    externalId: row.externalId ?? row.id,
    authorKind: row.authorKind,
    memberId: row.memberId,
    messageKind: row.kind,
    purpose: row.purpose,
    inReplyTo:
      answered === null
        ? null
        : { ...answered, at: Date.parse(answered.at), receivedAt: Date.parse(answered.receivedAt) },
    marks: row.marks,
    deletedAt: row.deletedAt?.getTime() ?? null,
    takenAt: null,
  }
}

export function actFactOf(row: StoredActFact): ActFact {
  const { id, kind, at: date, byMemberId, memberId, messageId, untilAt } = row
  const at = date.getTime()
  switch (kind) {
    case 'assigned':
    case 'released':
      return { kind: 'assignment', id, at, memberId: kind === 'assigned' ? memberId : null }
    case 'closure-requested':
      if (byMemberId === null) throw new Error(`Closure ${id} was requested by nobody.`)
      return { kind: 'closure', id, at, memberId: byMemberId, awaits: messageId }
    case 'closure-released':
      if (messageId === null) throw new Error(`Closure was released by ${id}, which names no message.`)
      return { kind: 'reply-settled', id, at, messageId, accepted: true }
    case 'closure-undone':
      return messageId === null
        ? { kind: 'closure-undone', id, at }
        : { kind: 'reply-settled', id, at, messageId, accepted: false }
    case 'snoozed':
      return { kind: 'snooze', id, at, until: untilAt?.getTime() ?? at }
  }
}
