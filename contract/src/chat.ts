import { z } from 'zod'
import { Id, Instant } from './shapes.ts'

/**
 * The visitor's side of web chat. The frame has an opaque origin, so it holds no cookie: a signed visitor token, kept by the
 * loader in the shop page's own storage, names the visitor on one channel.
 */
export const ChatFile = z.strictObject({
  name: z.string(),
  mime: z.string(),
  bytes: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  url: z.string(),
})
export type ChatFile = z.infer<typeof ChatFile>

export const ChatLine = z.strictObject({
  /** Stable: lines are upserted by it. For the visitor's own lines it is the client id. */
  id: z.string(),
  at: Instant,
  from: z.enum(['visitor', 'agent', 'bot']),
  authorName: z.string().nullable(),
  text: z.string(),
  files: z.array(ChatFile),
})
export type ChatLine = z.infer<typeof ChatLine>

export const ChatVisitRequest = z.strictObject({ token: z.string().max(500).nullable() })
export const ChatVisit = z.strictObject({
  token: z.string(),
  shopName: z.string(),
  languages: z.array(z.string()),
  lines: z.array(ChatLine),
  /** Lines older than these, if any, are asked for with `before`. */
  olderCursor: z.string().nullable(),
  limits: z.strictObject({ textLength: z.int(), fileBytes: z.int() }),
})
export type ChatVisit = z.infer<typeof ChatVisit>

/** `clientId` is the visitor's own and stays the same on every retry: a line is stored once. */
export const ChatLineRequest = z.strictObject({
  clientId: z.string().min(8).max(64),
  text: z.string().max(10_000),
  fileIds: z.array(Id).max(5),
})
export type ChatLineRequest = z.infer<typeof ChatLineRequest>
/** Said only after the raw delivery was committed. */
export const ChatLineAccepted = z.strictObject({ clientId: z.string(), receivedAt: Instant })
export type ChatLineAccepted = z.infer<typeof ChatLineAccepted>

export const ChatUpload = z.strictObject({ id: Id, file: ChatFile })
export type ChatUpload = z.infer<typeof ChatUpload>
export const ChatLines = z.strictObject({ lines: z.array(ChatLine), olderCursor: z.string().nullable() })
export type ChatLines = z.infer<typeof ChatLines>

export const ChatLiveFrame = z.strictObject({ type: z.literal('lines'), lines: z.array(ChatLine) })
export type ChatLiveFrame = z.infer<typeof ChatLiveFrame>
/** First frame of the visitor's socket; `since` is the newest `at` it knows, lines around it may come twice. */
export const ChatHello = z.strictObject({
  type: z.literal('hello'),
  token: z.string().max(500),
  since: Instant.nullable(),
})
