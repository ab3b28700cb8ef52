import { z } from 'zod'
import { ChannelKind } from './channel-kind.ts'
import { Id, Instant } from './shapes.ts'

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

export const ConnectShopsRequest = z.strictObject({
  shops: z
    .array(z.strictObject({ externalId: z.string().min(1).max(100), shopId: Id }))
    .min(1)
    .max(100),
})
export type ConnectShopsRequest = z.infer<typeof ConnectShopsRequest>
