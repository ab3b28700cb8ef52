/** What the platform's pages state differently or not at all, so that a test can choose. */
export type StandInSettings = {
  /** A session ends so long after the shop's last word if the buyer stays silent. */
  buyerSilenceHours: number
  /** A session ends unanswered so long after the buyer's first unanswered word. */
  sellerSilenceDays: number
  /** Requests per app, shop and UTC day to the four counted customer-service calls. */
  dailyQuota: number
  /** For each app, shop and call; the pages of 2025 say 50, those of 2026 none. 0 is no limit. */
  requestsPerSecond: number
  accessTokenDays: number
  refreshTokenDays: number
  /** A refresh token dies with its first use; the pages only say to save the new one each time. */
  refreshTokenOnce: boolean
  /** Words whose sending is refused as sensitive. */
  sensitiveWords: string[]
  /** The type of width and height inside a picture's content: both are seen. */
  imageSizesAs: 'number' | 'string'
  /** Refuse webhook addresses without https or with a port, as the platform does. */
  strictWebhookAddresses: boolean
  /** The platform's clock runs so far ahead of ours. */
  clockSkewSeconds: number
  /** Added to every call of the API. */
  latencyMs: number
}

export const defaultSettings: StandInSettings = {
  buyerSilenceHours: 6,
  sellerSilenceDays: 7,
  dailyQuota: 10_000,
  requestsPerSecond: 50,
  accessTokenDays: 7,
  refreshTokenDays: 365,
  refreshTokenOnce: false,
  sensitiveWords: [],
  imageSizesAs: 'number',
  strictWebhookAddresses: false,
  clockSkewSeconds: 0,
  latencyMs: 0,
}
