import { z } from 'zod'
import { MemberRef } from './accounts.ts'
import { Card, CardKind, CardToSend, ShownCard } from './cards.ts'
import { ChannelKind } from './channel-kind.ts'
import { Cursor, Id, Instant, Language, page } from './shapes.ts'

export const lights = ['waiting', 'in-progress', 'answered'] as const
export const Light = z.enum(lights)
export type Light = z.infer<typeof Light>

export const AuthorKind = z.enum(['customer', 'agent', 'bot', 'system'])
export type AuthorKind = z.infer<typeof AuthorKind>
export const messageKinds = [
  'text',
  'image',
  'video',
  'sticker',
  'file',
  'product-card',
  'order-card',
  'coupon-card',
  'logistics-card',
  'return-card',
  'faq-card',
  'faq-choice',
  'comment',
  'email',
  /** Something the platform shows and its API does not tell. */
  'other',
] as const
export const MessageKind = z.enum(messageKinds)
export type MessageKind = z.infer<typeof MessageKind>
export const MessageState = z.enum(['received', 'queued', 'sending', 'sent', 'failed', 'unknown'])
export type MessageState = z.infer<typeof MessageState>

export const StoredFile = z.strictObject({
  id: Id,
  name: z.string(),
  mime: z.string(),
  bytes: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** Signed, expires; ask again for the entry to get a fresh one. */
  url: z.string(),
})
export type StoredFile = z.infer<typeof StoredFile>

export const Tag = z.strictObject({ id: Id, name: z.string() })
export type Tag = z.infer<typeof Tag>
export const CreateTagRequest = z.strictObject({ name: z.string().trim().min(1).max(40) })
/** How many conversations bear a tag, in all shops; closed ones too. */
export const TagUse = z.strictObject({ tagId: Id, conversations: z.int() })
export type TagUse = z.infer<typeof TagUse>

/** One row of the conversation list; pushed whole whenever it changes. Clients keep the highest `version`. */
export const ConversationSummary = z.strictObject({
  id: Id,
  version: z.int(),
  shopId: Id,
  channelId: Id,
  channelKind: ChannelKind,
  customerId: Id,
  customerName: z.string(),
  language: Language.nullable(),
  openSessionId: Id.nullable(),
  /** The light without the lease: whether a turn is open. The writing lease below makes it yellow until it runs out. */
  turnSince: Instant.nullable(),
  /** The red light is not shown before this instant (a bot may still answer). */
  redAt: Instant.nullable(),
  writer: z.strictObject({ member: MemberRef, until: Instant }).nullable(),
  lookers: z.array(MemberRef),
  assignee: MemberRef.nullable(),
  /** End of the shop's first response target and of the 24 h window, while the session waits for its first human answer. */
  targetDueAt: Instant.nullable(),
  verdictDueAt: Instant.nullable(),
  /** Can be undone until `at`; null = it waits for an answer on its way, and counts down once that is accepted. */
  closing: z.strictObject({ at: Instant.nullable(), by: MemberRef }).nullable(),
  /** Until then it stands in no view of open conversations but `snoozed`; the customer's next message ends it sooner. */
  snoozedUntil: Instant.nullable(),
  lastMessage: z
    .strictObject({
      id: Id,
      at: Instant,
      authorKind: AuthorKind,
      kind: MessageKind,
      /** The first 140 characters. */
      preview: z.string(),
    })
    .nullable(),
  tags: z.array(Tag),
  /** Customer messages after the viewer's read mark. */
  unread: z.boolean(),
})
export type ConversationSummary = z.infer<typeof ConversationSummary>

export const views = ['mine', 'unassigned', 'waiting', 'all', 'snoozed', 'closed'] as const
export const View = z.enum(views)
export type View = z.infer<typeof View>

/** What narrows the list; several values of one field are alternatives. */
export const ConversationFilter = z.strictObject({
  view: View,
  shopIds: z.array(Id).max(1000).optional(),
  channelIds: z.array(Id).max(1000).optional(),
  light: Light.optional(),
  assigneeIds: z.array(Id).max(100).optional(),
  tagIds: z.array(Id).max(100).optional(),
  languages: z.array(Language).max(50).optional(),
  unread: z.boolean().optional(),
  customerId: Id.optional(),
  /** Words in messages, notes, customers' names; Chinese too. */
  search: z.string().trim().min(1).max(200).optional(),
})
export type ConversationFilter = z.infer<typeof ConversationFilter>
export const ConversationPage = page(ConversationSummary)
export type ConversationPage = z.infer<typeof ConversationPage>

export const ViewCounts = z.strictObject({
  mine: z.int(),
  unassigned: z.int(),
  waiting: z.int(),
  all: z.int(),
  snoozed: z.int(),
  /** Of those in `all`. */
  shops: z.record(z.string(), z.int()),
  channels: z.record(z.string(), z.int()),
})
export type ViewCounts = z.infer<typeof ViewCounts>

export const SavedView = z.strictObject({
  id: Id,
  name: z.string(),
  filter: ConversationFilter,
  shared: z.boolean(),
  own: z.boolean(),
})
export type SavedView = z.infer<typeof SavedView>
export const CreateSavedViewRequest = z.strictObject({
  name: z.string().trim().min(1).max(60),
  filter: ConversationFilter,
  shared: z.boolean(),
})

export const MessageEntry = z.strictObject({
  type: z.literal('message'),
  id: Id,
  version: z.int(),
  at: Instant,
  sessionId: Id.nullable(),
  authorKind: AuthorKind,
  /** Null with author kind agent: written in the platform's own tool. */
  author: MemberRef.nullable(),
  kind: MessageKind,
  /** `message` and `answer` are answers or the customer's words; all else is a courtesy of that name. */
  purpose: z.string(),
  text: z.string(),
  files: z.array(StoredFile),
  /** Files that are still being fetched from the platform, in pixels as far as it says; of a video the video, then its still picture. */
  awaitedFiles: z.array(z.strictObject({ width: z.int().nullable(), height: z.int().nullable() })),
  /** Fetching them was given up; they can be asked for again. */
  filesMissing: z.boolean(),
  card: Card.nullable(),
  /** What the card shows; null while, or if, nothing is known of it. */
  shown: ShownCard.nullable(),
  language: Language.nullable(),
  state: MessageState,
  failure: z.string().nullable(),
  /** The author's own id, by which the desk finds the bubble that it painted before the server knew. */
  clientId: z.string().nullable(),
  editedAt: Instant.nullable(),
  deletedAt: Instant.nullable(),
})
export type MessageEntry = z.infer<typeof MessageEntry>

export const NoteEntry = z.strictObject({
  type: z.literal('note'),
  id: Id,
  version: z.int(),
  at: Instant,
  author: MemberRef,
  text: z.string(),
  clientId: z.string(),
})
export type NoteEntry = z.infer<typeof NoteEntry>

export const ActEntry = z.strictObject({
  type: z.literal('act'),
  id: Id,
  version: z.int(),
  at: Instant,
  kind: z.enum([
    'assigned',
    'released',
    'closure-requested',
    'closure-undone',
    'snoozed',
    'closed-by-silence',
    'closed',
  ]),
  by: MemberRef.nullable(),
  member: MemberRef.nullable(),
  /** Of a snooze; null = it was ended. */
  until: Instant.nullable(),
})
export type ActEntry = z.infer<typeof ActEntry>

export const ThreadEntry = z.discriminatedUnion('type', [MessageEntry, NoteEntry, ActEntry])
export type ThreadEntry = z.infer<typeof ThreadEntry>
/** Newest page first; entries inside a page oldest first. */
export const ThreadPage = page(ThreadEntry)
export type ThreadPage = z.infer<typeof ThreadPage>

export const Draft = z.strictObject({
  mode: z.enum(['reply', 'note']),
  text: z.string().max(20_000),
  fileIds: z.array(Id).max(10),
})
export type Draft = z.infer<typeof Draft>

/** What one message to this customer can be, by the rules of his channel. */
export const Abilities = z.strictObject({
  /** UTF-16 units of one text. */
  textLength: z.int(),
  filesPerMessage: z.int(),
  takes: z.enum(['text', 'images', 'anything']),
  /** Whether words and files go together; if not, they are replies of their own. */
  textWithFiles: z.boolean(),
  cards: z.array(CardKind),
})
export type Abilities = z.infer<typeof Abilities>

/** Whether the channel lets us write to this customer now; `closesAt` null: nothing known ends it. */
export const ContactWindow = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('open'), closesAt: Instant.nullable() }),
  z.strictObject({ state: z.literal('closed'), closedAt: Instant.nullable() }),
])
export type ContactWindow = z.infer<typeof ContactWindow>

export const Conversation = z.strictObject({
  summary: ConversationSummary,
  drafts: z.array(Draft),
  abilities: Abilities,
  contactWindow: ContactWindow,
})
export type Conversation = z.infer<typeof Conversation>

const ClientId = z.string().min(8).max(64)

export const ReplyRequest = z.strictObject({
  /** Made by the client, the same for every retry: the server answers a repeated one with the same message. */
  clientId: ClientId,
  text: z.string().max(10_000),
  fileIds: z.array(Id).max(10),
  /** Instead of words and files. */
  card: CardToSend.optional(),
  /** The last message its author saw. Another answer since then is a Conflict with `details.newEntries`. */
  lastSeenMessageId: Id.nullable(),
  /** Send although somebody answered in between, after having seen it. */
  sendAnyway: z.boolean().optional(),
  thenClose: z.boolean().optional(),
})
export type ReplyRequest = z.infer<typeof ReplyRequest>
export const NoteRequest = z.strictObject({ clientId: ClientId, text: z.string().trim().min(1).max(10_000) })
/** Null gives the conversation back to everyone. `expected` is the assignee the author saw; another one is a Conflict. */
export const AssignmentRequest = z.strictObject({ memberId: Id, expected: Id.nullable() })
/** At most 366 days ahead. */
export const SnoozeRequest = z.strictObject({ until: Instant })
export const ReadMarkRequest = z.strictObject({ messageId: Id })

/** In a query string a list of one is written like a single value. */
const queryList = <T extends z.ZodType>(item: T, most: number) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(most).optional(),
  )

const PageLimit = z.coerce.number().int().min(1).max(100).optional()

export const ListConversationsQuery = z.strictObject({
  ...ConversationFilter.shape,
  shopIds: queryList(Id, 1000).optional(),
  channelIds: queryList(Id, 1000).optional(),
  assigneeIds: queryList(Id, 100).optional(),
  tagIds: queryList(Id, 100).optional(),
  languages: queryList(Language, 50).optional(),
  unread: z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional(),
  cursor: Cursor.optional(),
  limit: PageLimit,
})
export type ListConversationsQuery = z.infer<typeof ListConversationsQuery>
export const ThreadQuery = z.strictObject({ cursor: Cursor.optional(), limit: PageLimit })

/** The lease runs out by itself and is renewed by typing; `takeOver` takes it from a colleague who holds it. */
export const WritingRequest = z.strictObject({ takeOver: z.boolean().optional() })
export const WritingLease = z.strictObject({ until: Instant })
