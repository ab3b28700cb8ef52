import type { ChannelKind, PlatformRegion } from '@quaydesk/contract'

/** An app as its platform knows it. */
export type AppCredentials = {
  readonly environment: 'live' | 'sandbox'
  readonly region: PlatformRegion
  readonly appKey: string
  readonly appSecret: string
  readonly serviceId: string
}

/** What a seller account allowed an app. Instants in milliseconds. */
export type Grant = {
  /** The platform's id of the seller account: a second authorization of it replaces the first. */
  readonly accountId: string
  readonly sellerName: string
  /** Where the seller is at home, in the platform's words. */
  readonly region: string
  readonly scopes: readonly string[]
  readonly accessToken: string
  readonly accessExpiresAt: number
  readonly refreshToken: string
  readonly refreshExpiresAt: number
}

/** A shop of a seller account; a cross-border seller has one in each market. */
export type PlatformShop = {
  readonly externalId: string
  readonly name: string
  readonly region: string
  /** What every later call for this shop needs; kept with the channel. */
  readonly config: Readonly<Record<string, string>>
}

/** How one platform lets sellers authorize us. The same object serves all accounts. Methods throw the six errors of errors.ts. */
export type Authorizer = {
  readonly kind: ChannelKind
  /** Without these the channel can't do its work. */
  readonly scopes: readonly string[]
  /** Where the seller says yes. The platform sends him back to the desk with a code and this state. */
  linkOf(app: AppCredentials, state: string): string
  /** @throws Rejected for a code that is used or too old */
  exchange(app: AppCredentials, code: string, signal: AbortSignal): Promise<Grant>
  /** @throws Unauthorised when the seller has to authorize again */
  refresh(app: AppCredentials, refreshToken: string, signal: AbortSignal): Promise<Grant>
  shops(app: AppCredentials, accessToken: string, signal: AbortSignal): Promise<PlatformShop[]>
}
