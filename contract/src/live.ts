import { z } from 'zod'
import { MemberRef } from './accounts.ts'
import { ConversationSummary, ThreadEntry } from './inbox.ts'
import { Id } from './shapes.ts'

/** What the desk's WebSocket at /api/live carries. At least once: clients upsert by id and keep the highest version. */
export const LiveEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('conversation'), conversation: ConversationSummary }),
  z.strictObject({ type: z.literal('entry'), conversationId: Id, entry: ThreadEntry }),
  z.strictObject({ type: z.literal('lookers'), conversationId: Id, lookers: z.array(MemberRef) }),
  /** Orders, parcels, returns, reviews or the identities of a customer changed; clients that show him read him again. */
  z.strictObject({ type: z.literal('customer'), customerId: Id }),
  /** Something of the settings changed; clients read it again. */
  z.strictObject({
    type: z.literal('settings'),
    subject: z.enum(['shops', 'channels', 'members', 'tags', 'views', 'me']),
  }),
])
export type LiveEvent = z.infer<typeof LiveEvent>

export const LiveFrame = z.discriminatedUnion('type', [
  /** First frame of a connection without a cursor: read lists now, then follow. */
  z.strictObject({ type: z.literal('hello'), cursor: z.string() }),
  /** `cursor`, where given, is what to come back with: everything before it has been sent. */
  z.strictObject({ type: z.literal('events'), events: z.array(LiveEvent), cursor: z.string().nullable() }),
  /** Too much was missed, or the cursor is from before a restore: read everything again and follow from `cursor`. */
  z.strictObject({ type: z.literal('resync'), cursor: z.string() }),
])
export type LiveFrame = z.infer<typeof LiveFrame>

/** What the desk says on the same socket. Looking ends with the connection or with another conversation. */
export const DeskFrame = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('looking'), conversationId: Id.nullable() }),
  z.strictObject({ type: z.literal('ping') }),
])
export type DeskFrame = z.infer<typeof DeskFrame>

/** Query of GET /api/live: the last cursor that the desk was given, if any. */
export const LiveQuery = z.strictObject({ cursor: z.string().max(2000).optional() })
export type LiveQuery = z.infer<typeof LiveQuery>

/** Close codes of our own: signed out or member disabled; the reader was too slow and comes back with its cursor. */
export const liveCloseCodes = { signedOut: 4401, tooSlow: 4408 } as const
