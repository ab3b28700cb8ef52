/** What can happen. Events carry ids and never texts; a new kind is added here, and where live presents it. */
export const eventKinds = [
  'message.received',
  'message.queued',
  'message.sent',
  'message.failed',
  'message.changed',
  'note.added',
  'conversation.changed',
  'conversation.assigned',
  'conversation.released',
  'conversation.closing',
  'conversation.closed',
  'session.opened',
  'lookers.changed',
  'shops.changed',
  'channels.changed',
  'members.changed',
  'tags.changed',
  'views.changed',
] as const

export type EventKind = (typeof eventKinds)[number]
