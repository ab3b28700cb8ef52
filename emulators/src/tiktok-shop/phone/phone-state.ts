/** What the phone's page gets from the stand-in. Times are seconds since 1970. */

export type Picture = { readonly url: string; readonly width: number; readonly height: number }

export type NamedPicture = Picture & { readonly name: string }

export type BuyerLine = {
  readonly userId: string
  readonly nickname: string
  readonly avatar: string
  /** Latest word that the buyer sees; empty before the first and for one without text. */
  readonly latest: string
  readonly latestType: string
  readonly latestAt: number | null
  readonly latestByShop: boolean
  /** Words of the shop so far; what the page has shown of them is its own affair. */
  readonly heard: number
}

export type CardLine = { readonly text: string; readonly at?: number }

export type ChatLine = {
  readonly id: string
  readonly by: 'buyer' | 'shop' | 'robot' | 'notice'
  readonly at: number
  /** The shop has marked it read. Only meant for the buyer's own. */
  readonly read: boolean
  readonly type: string
  readonly text: string
  readonly picture: Picture | null
  readonly card: {
    readonly title: string
    readonly image: string | null
    readonly lines: readonly CardLine[]
  } | null
}

export type BuyerStep = 'pay' | 'cancel' | 'return' | 'send-back' | 'review'

export type SellerStep =
  | 'ship'
  | 'collect'
  | 'delay'
  | 'deliver'
  | 'agree-cancel'
  | 'refuse-cancel'
  | 'agree-return'
  | 'refuse-return'
  | 'refund'

export type OrderView = {
  readonly id: string
  readonly status: string
  readonly createdAt: number
  readonly total: string
  readonly lines: readonly {
    readonly title: string
    readonly variant: string
    readonly price: string
    readonly image: string | null
  }[]
  readonly parcels: readonly {
    readonly id: string
    readonly carrier: string
    readonly trackingNumber: string
    /** Latest first. */
    readonly events: readonly { readonly description: string; readonly at: number }[]
  }[]
  readonly returned: { readonly id: string; readonly status: string } | null
  readonly cancellation: string | null
  readonly buyerMay: readonly BuyerStep[]
  readonly sellerMay: readonly SellerStep[]
}

export type ProductView = {
  readonly id: string
  readonly title: string
  readonly image: string | null
  readonly description: string
  readonly skus: readonly { readonly id: string; readonly variant: string; readonly price: string }[]
}

export type PlayedBuyer = {
  readonly userId: string
  readonly nickname: string
  readonly conversationId: string | null
  readonly chat: readonly ChatLine[]
  /** The latest session has ended and waits for stars. */
  readonly ratingAsked: boolean
  readonly sessionOpen: boolean
  readonly orders: readonly OrderView[]
}

export type FaultLine = {
  readonly of: 'api' | 'webhooks'
  readonly kind: string
  readonly code: number | null
  readonly status: number | null
  readonly remaining: number | null
}

export type BusyDayFigures = {
  readonly running: boolean
  readonly speed: number
  readonly messagesPerDay: number
  /** The hour of the played day, as `2026-11-22 14:05` in the shop's zone. */
  readonly playedTime: string
  readonly messages: number
  readonly questions: number
  readonly waiting: number
  readonly right: number
  readonly wrong: number
}

export type PhoneState = {
  /** Changes whenever anything else here does. */
  readonly tag: string
  readonly shops: readonly {
    readonly id: string
    readonly name: string
    readonly avatar: string
    readonly currency: string
  }[]
  readonly shop: {
    readonly id: string
    readonly welcome: string | null
    readonly robot: string | null
    readonly canAcceptChat: boolean
  }
  readonly buyers: readonly BuyerLine[]
  readonly buyer: PlayedBuyer | null
  readonly products: readonly ProductView[]
  readonly stickers: readonly NamedPicture[]
  readonly pictures: readonly NamedPicture[]
  readonly faults: readonly FaultLine[]
  /** Webhooks of the shop lately: delivered, and all. */
  readonly webhooks: { readonly sent: number; readonly delivered: number; readonly connected: boolean }
  readonly busyDay: BusyDayFigures | null
}
