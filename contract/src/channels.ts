import { z } from 'zod'
import { ChannelKind } from './channel-kind.ts'
import { Id, Instant, LocalDay } from './shapes.ts'

/** Platforms keep sellers of the US apart from all others: row, the rest of the world. */
export const platformRegions = ['row', 'us'] as const
export const PlatformRegion = z.enum(platformRegions)
export type PlatformRegion = z.infer<typeof PlatformRegion>

/** An app that the seller registered with the platform. Its secret never leaves the server. */
export const ChannelApp = z.strictObject({
  id: Id,
  kind: ChannelKind,
  /** sandbox: the stand-in that runs beside the desk. */
  environment: z.enum(['live', 'sandbox']),
  region: PlatformRegion,
  appKey: z.string(),
  serviceId: z.string(),
  createdAt: Instant,
})
export type ChannelApp = z.infer<typeof ChannelApp>

const Token = z
  .string()
  .trim()
  .regex(/^[\w.-]{1,100}$/)
export const RegisterChannelAppRequest = z.strictObject({
  kind: ChannelKind.exclude(['web-chat']),
  region: PlatformRegion,
  appKey: Token,
  appSecret: z.string().trim().min(1).max(200),
  serviceId: Token,
})
export type RegisterChannelAppRequest = z.infer<typeof RegisterChannelAppRequest>

/** Where the seller says yes; good once, until it expires, for the member who asked for it. */
export const AuthorizationLink = z.strictObject({ url: z.url(), expiresAt: Instant })
/** What the platform puts into the address with which it sends the seller back. */
export const CompleteAuthorizationRequest = z.strictObject({
  state: z.string().min(1).max(200),
  code: z.string().min(1).max(1_000),
})

/** What a seller account allowed an app. */
export const ChannelAuthorization = z.strictObject({
  id: Id,
  appId: Id,
  kind: ChannelKind,
  environment: z.enum(['live', 'sandbox']),
  sellerName: z.string(),
  region: z.string(),
  /** expired, revoked: the seller has to authorize again; the channels and their history stay. */
  state: z.enum(['active', 'expired', 'revoked']),
  /** Until then it renews itself. */
  endsAt: Instant,
  /** Scopes that the channel needs and the seller's app doesn't have. */
  missingScopes: z.array(z.string()),
  /** Why the last renewal failed; null if it didn't. */
  trouble: z.string().nullable(),
  connectedAt: Instant,
})
export type ChannelAuthorization = z.infer<typeof ChannelAuthorization>

/** A day's messages (in UTC) as the platform lists them, against ours. */
export const ChannelProof = z.strictObject({
  day: LocalDay,
  listed: z.int(),
  kept: z.int(),
  /** Theirs without ours when it was looked at; they were handed in then. */
  missing: z.int(),
  /** Ours without theirs. */
  twice: z.int(),
  checkedAt: Instant,
})
export type ChannelProof = z.infer<typeof ChannelProof>

/** What keeps a connected shop complete, as far as it can be seen from here. */
export const ChannelConnection = z.strictObject({
  authorization: ChannelAuthorization,
  /** The platform's id of the shop. */
  externalId: z.string(),
  webhooks: z.strictObject({
    address: z.url(),
    /** Platforms call https addresses only; without calls the poller alone looks. */
    expected: z.boolean(),
    /** The platform has taken this address; until then it is asked again and again. */
    registered: z.boolean(),
  }),
  poll: z.strictObject({ lastAt: Instant.nullable(), trouble: z.string().nullable() }),
  /** Of the present day (in UTC). */
  requests: z.strictObject({
    answers: z.int(),
    reads: z.int(),
    /** From here on only what is new is looked for; the past, orders and the like wait for the next day. */
    mostPast: z.int(),
    mostReads: z.int(),
    most: z.int(),
  }),
  /** The walk through the channel's past. */
  backfill: z.strictObject({
    from: Instant,
    startedAt: Instant,
    conversations: z.int(),
    messages: z.int(),
    oldestAt: Instant.nullable(),
    finishedAt: Instant.nullable(),
  }),
  /** Things to be fetched: orders, pictures and the like. */
  pulls: z.strictObject({ waiting: z.int(), givenUp: z.int() }),
  /** The newest first, two weeks of them. */
  proofs: z.array(ChannelProof).max(14),
})
export type ChannelConnection = z.infer<typeof ChannelConnection>

export const ChannelHealth = z.strictObject({
  state: z.enum(['healthy', 'quiet', 'failing', 'disabled']),
  lastInboundAt: Instant.nullable(),
  lastOutboundAt: Instant.nullable(),
  /** Raw deliveries stored but not yet read, and those that could not be read. */
  waitingDeliveries: z.int(),
  failedDeliveries: z.int(),
  queuedMessages: z.int(),
  failedMessages: z.int(),
  reactionErrors: z.int(),
})
export const Channel = z.strictObject({
  id: Id,
  shopId: Id,
  kind: ChannelKind,
  name: z.string(),
  /** Pages that may embed the chat, as origins; none = any. */
  allowedOrigins: z.array(z.url()).max(50),
  /** The line to put on the seller's page; null where there is nothing to embed. */
  embed: z.string().nullable(),
  /** Of a shop that a seller account connected. */
  connection: ChannelConnection.nullable(),
  disabledAt: Instant.nullable(),
  health: ChannelHealth,
  version: z.int(),
})
export type Channel = z.infer<typeof Channel>
export const CreateChannelRequest = z.strictObject({
  shopId: Id,
  /** Channels of platforms are made by connecting a seller account. */
  kind: ChannelKind.extract(['web-chat']),
  name: z.string().trim().min(1).max(80),
  allowedOrigins: z.array(z.url()).max(50),
})
export const UpdateChannelRequest = z.strictObject({
  name: z.string().trim().min(1).max(80).optional(),
  allowedOrigins: z.array(z.url()).max(50).optional(),
  disabled: z.boolean().optional(),
  version: z.int(),
})

export const ChannelConnections = z.strictObject({
  apps: z.array(ChannelApp),
  authorizations: z.array(ChannelAuthorization),
})
export type ChannelConnections = z.infer<typeof ChannelConnections>

/** A shop of the seller account, and what it feeds here. */
export const PlatformShop = z.strictObject({
  externalId: z.string(),
  name: z.string(),
  region: z.string(),
  channelId: Id.nullable(),
  shopId: Id.nullable(),
})
export type PlatformShop = z.infer<typeof PlatformShop>

/** Has the sandbox's shop of a platform feed one of ours. */
export const ConnectSandboxRequest = z.strictObject({ shopId: Id })

export const ConnectShopsRequest = z.strictObject({
  shops: z
    .array(z.strictObject({ externalId: z.string().min(1).max(100), shopId: Id }))
    .min(1)
    .max(100),
})
export type ConnectShopsRequest = z.infer<typeof ConnectShopsRequest>
