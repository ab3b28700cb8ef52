/** A registered app of a seller or a software house. */
export type App = {
  readonly appKey: string
  readonly appSecret: string
  readonly serviceId: string
  readonly name: string
  scopes: string[]
  /** Where the seller's browser returns to with the code. */
  redirectUrl: string | null
  /** Address for all topics, set in the partner centre; a shop's own address for a topic goes first. */
  webhookAddress: string | null
}

export type Seller = {
  readonly id: string
  readonly name: string
  readonly openId: string
  readonly baseRegion: string
}

/** What a seller allowed an app. */
export type Grant = {
  readonly id: string
  readonly appKey: string
  readonly sellerId: string
  readonly grantedAt: number
  scopes: string[]
  refreshExpiresAt: number
  revokedAt: number | null
  /** Tokens with a lower serial are dead. */
  accessFrom: number
  refreshFrom: number
}

export type AuthCode = { readonly grantId: string; readonly expiresAt: number; usedAt: number | null }

export type WebhookAddress = {
  readonly eventType: string
  readonly address: string
  readonly createdAt: number
  readonly updatedAt: number
}
