import type { LiveEvent } from '@quaydesk/contract'
import type { StoredEvent } from '../platform/live/index.ts'

type SettingsSubject = Extract<LiveEvent, { type: 'settings' }>['subject']

const settingsKinds: ReadonlyMap<string, SettingsSubject> = new Map([
  // It comes with the member.
  ['organization.changed', 'me'],
  ['shops.changed', 'shops'],
  ['channels.changed', 'channels'],
  ['members.changed', 'members'],
  ['tags.changed', 'tags'],
  ['views.changed', 'views'],
])

/** What has to be read so that screens can be shown a batch of events; each thing once, however often it changed. */
export type LiveShape = {
  readonly conversationIds: readonly string[]
  readonly lookedAtIds: readonly string[]
  readonly messageIds: readonly string[]
  readonly noteIds: readonly string[]
  readonly actIds: readonly string[]
  readonly customers: readonly { readonly customerId: string; readonly shopId: string | null }[]
  readonly settings: readonly { readonly subject: SettingsSubject; readonly shopId: string | null }[]
}

export function liveShapeOf(events: readonly StoredEvent[]): LiveShape {
  const subjects = (prefix: string) =>
    distinct(events.map(({ kind, subjectId }) => (kind.startsWith(prefix) ? subjectId : null)))
  return {
    conversationIds: distinct(
      events.map(({ kind, conversationId }) => (showsInList(kind) ? conversationId : null)),
    ),
    lookedAtIds: distinct(
      events.map(({ kind, conversationId }) => (kind === 'lookers.changed' ? conversationId : null)),
    ),
    messageIds: subjects('message.'),
    noteIds: subjects('note.'),
    actIds: subjects('conversation.'),
    customers: customersOf(events),
    settings: settingsOf(events),
  }
}

/** A note changes nothing in the list's row, and who looks has an event of its own. */
const showsInList = (kind: string): boolean => /^(message|conversation|session)\./.test(kind)

function customersOf(events: readonly StoredEvent[]): LiveShape['customers'] {
  const changed = new Map<string, LiveShape['customers'][number]>()
  for (const { kind, subjectId, shopId } of events) {
    if (kind === 'customer.changed' && subjectId !== null)
      changed.set(`${subjectId} ${shopId}`, { customerId: subjectId, shopId })
  }
  return [...changed.values()]
}

function settingsOf(events: readonly StoredEvent[]): LiveShape['settings'] {
  const changed = new Map<string, LiveShape['settings'][number]>()
  for (const { kind, shopId } of events) {
    const subject = settingsKinds.get(kind)
    if (subject !== undefined) changed.set(`${subject} ${shopId}`, { subject, shopId })
  }
  return [...changed.values()]
}

const distinct = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id): id is string => id !== null)),
]
