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

export function actFactOf({ id, kind, at: date, byMemberId, memberId, untilAt }: StoredActFact): ActFact {
  const at = date.getTime()
  switch (kind) {
    case 'assigned':
    case 'released':
      return { kind: 'assignment', id, at, memberId: kind === 'assigned' ? memberId : null }
    case 'closure-requested':
      if (byMemberId === null) throw new Error(`Closure ${id} was requested by nobody.`)
      return { kind: 'closure', id, at, memberId: byMemberId }
    case 'closure-undone':
      return { kind: 'closure-undone', id, at }
    case 'snoozed':
      return { kind: 'snooze', id, at, until: untilAt?.getTime() ?? at }
  }
}
