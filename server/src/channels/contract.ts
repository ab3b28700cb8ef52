import type { Card, CardKind, ChannelKind, MessageKind } from '@quaydesk/contract'
import type {
  OfChannel,
  OrderFact,
  ParcelFact,
  PlatformPerformanceFact,
  ProductFact,
  ReturnFact,
  ReviewFact,
} from '../customers/index.ts'
import type { ContactFacts, ContactWindow } from '../inbox/index.ts'
import type { FileRef } from '../platform/files/index.ts'

/** Who a conversation on a channel is with, in the platform's own ids. */
export type Correspondent = {
  readonly externalId: string
  /** Null where the platform doesn't say it together with the message: fetched later. */
  readonly displayName: string | null
}

/** A picture or video that still lies with the platform, whose address may expire. */
export type RemoteMedia = {
  readonly url: string
  readonly width: number | null
  readonly height: number | null
}

export type Content = {
  /** other: something the platform shows and its API does not tell, to be looked at in the platform's own tool. */
  readonly kind: MessageKind
  readonly text: string
  readonly files: readonly FileRef[]
  /** Only with the kinds of that name; absent if the platform did not say which. */
  readonly card?: Card
  /** In the order shown; of a video the video first, then its still picture. */
  readonly media?: readonly RemoteMedia[]
}

/** Something a channel has to fetch from its platform. */
export const pullSubjects = [
  'conversation',
  'messages',
  'buyer-orders',
  'order',
  'return',
  'cancellation',
  'product',
  'products',
  'file',
  'read-mark',
  'reviews',
  'performance',
  'webhooks',
] as const
export type PullSubject = (typeof pullSubjects)[number]

/** Wanting the same again while one is waiting changes nothing. */
export type WantedPull = {
  readonly kind: 'pull'
  readonly subject: PullSubject
  /**
   * The platform's id of what is wanted; of `file` that of the message. `performance` and `reviews` are wanted for a day (YYYY-MM-DD),
   * `products` from a page on, of which `first` is the first; `webhooks` are asked for to an address of ours.
   */
  readonly externalId: string
  /** ms since the epoch; absent = at once. */
  readonly notBefore?: number
}

/** What one raw delivery says, in our words. */
export type InboundItem =
  | {
      readonly kind: 'message'
      /** Unique on the channel for ever. */
      readonly externalId: string
      /** Tells the conversations with one correspondent apart; the same for all of them where the platform has one thread per buyer. */
      readonly threadKey: string
      readonly correspondent: Correspondent
      /** agent and bot: written or sent in the platform's own tool. */
      readonly authorKind: 'customer' | 'agent' | 'bot' | 'system'
      /** The platform's time in milliseconds since the epoch. */
      readonly at: number
      /** Orders messages of one time: grows with the platform's own sequence number, null where it has none. A safe integer. */
      readonly platformIndex: number | null
      readonly content: Content
      /** The platform shows it to nobody: kept, author kind system, never shown; opens, joins and answers nothing. */
      readonly hidden?: true
      /** What the platform's own automation sent and answers nothing. */
      readonly courtesy?: 'welcome' | 'faq-card'
    }
  | { readonly kind: 'edited'; readonly externalId: string; readonly at: number; readonly text: string }
  | { readonly kind: 'deleted'; readonly externalId: string; readonly at: number }
  | WantedPull
  /** The seller took the authorization back, or it ends at `endsAt` (ms) unless he renews it. */
  | { readonly kind: 'authorization-ended'; readonly at: number }
  | { readonly kind: 'authorization-ending'; readonly at: number; readonly endsAt: number }
  /** Understood and of no interest to a conversation, such as "typing". */
  | { readonly kind: 'notice' }

/** A delivery as it was stored before anything was done with it. */
export type StoredDelivery = {
  readonly externalId: string
  /** Order of arrival on our side. */
  readonly index: number
  readonly body: unknown
  readonly receivedAt: number
}

/** Thrown by `read` for what the channel doesn't understand: the delivery is kept, counted and shown. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** What a platform does not answer within this time, it has perhaps done. */
export const attemptLastsMs = 20_000

export type OutboundMessage = {
  readonly organizationId: string
  readonly shopId: string
  readonly channelId: string
  readonly conversationId: string
  readonly identityId: string
  readonly correspondentId: string
  readonly threadKey: string
  /** Ours, the same for every attempt: the platform's idempotency key where it takes one. */
  readonly messageId: string
  readonly authorKind: 'agent' | 'bot' | 'system'
  readonly authorName: string
  /** When it was queued, in ms: the platform can not have taken it before. */
  readonly queuedAt: number
  /** When the latest attempt to send it began, in ms: until `attemptLastsMs` after it the platform may have taken it. */
  readonly attemptedAt: number
  readonly content: Content
}

/** The platform has it. */
export type Receipt = { readonly acceptedAt: number; readonly externalId: string | null }

/** What the platform says of a message that we can't be sure of. `unsure`: ask again later. */
export type Reconciled =
  | { readonly outcome: 'accepted'; readonly receipt: Receipt }
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'unsure' }

/** What a platform sends when it calls us. */
export type WebhookRequest = {
  readonly rawBody: Buffer
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly now: number
  /** The channel's own settings, with what its platform signs by. */
  readonly config: unknown
}

/** One thing handed over, before anybody has read it. */
export type RawDelivery = { readonly externalId: string; readonly threadKey: string; readonly body: unknown }

/** watch: for what is new, which goes before all else that is read when the day's requests grow short. */
export type ListPurpose = 'watch' | 'read'

/** A conversation as the platform lists it. */
export type ListedThread = {
  readonly threadKey: string
  /** The newest message; null if there is none. */
  readonly latest: { readonly externalId: string; readonly index: bigint; readonly at: number } | null
  readonly unread: number
  readonly buyer: PulledBuyer | null
}

/** A message as the platform lists it; `delivery` is what is handed in if it isn't here yet. */
export type ListedMessage = {
  readonly externalId: string
  /** The platform's sequence number to the last digit: beyond what a number can hold. */
  readonly index: bigint
  /** ms since the epoch. */
  readonly at: number
  readonly delivery: RawDelivery
}

/** `nextPage` is null at the end; a page may be empty before it. */
export type ListedPage<T> = { readonly items: readonly T[]; readonly nextPage: string | null }

/** Who a thread is with, as far as its messages don't say. */
export type PulledBuyer = {
  readonly kind: 'buyer'
  readonly threadKey: string
  /** By which the platform's orders name him; null if it doesn't say. */
  readonly buyerExternalId: string | null
  readonly displayName: string | null
  readonly avatarUrl: string | null
  /** Whether the platform lets us write to him now, null if it doesn't say. */
  readonly maySend: boolean | null
}

export type PullRequest = OfChannel & {
  readonly subject: Exclude<PullSubject, 'messages' | 'read-mark'>
  readonly externalId: string
  /** Of `file`: what the message named. */
  readonly media: readonly RemoteMedia[]
  readonly now: number
}

/** What a pull brought: to be written in one transaction. */
export type PulledItem =
  | PulledBuyer
  | WantedPull
  /** Of one message, in the order of its media; `name` bears an extension that tells pictures from videos. */
  | {
      readonly kind: 'files'
      readonly externalId: string
      readonly files: readonly { readonly name: string; readonly bytes: Buffer }[]
    }
  | { readonly kind: 'orders'; readonly orders: readonly OrderFact[] }
  | { readonly kind: 'parcels'; readonly parcels: readonly ParcelFact[] }
  | { readonly kind: 'returns'; readonly returns: readonly ReturnFact[] }
  | { readonly kind: 'products'; readonly products: readonly ProductFact[] }
  | { readonly kind: 'reviews'; readonly reviews: readonly ReviewFact[] }
  | { readonly kind: 'performance'; readonly performance: PlatformPerformanceFact }
  /** The platform calls this address from now on. */
  | { readonly kind: 'webhooks'; readonly address: string }

/** A capability bears the name of its method: it is declared and the method is there, or neither. */
export const capabilities = [
  'send',
  'reconcile',
  'webhook',
  'listThreads',
  'listMessages',
  'pull',
  'readMark',
  'contactWindow',
] as const
export type Capability = (typeof capabilities)[number]

export type ChannelLimits = {
  /** UTF-16 units of one text. */
  readonly textLength: number
  readonly filesPerMessage: number
  readonly takes: 'text' | 'images' | 'anything'
  /** Whether words and files go in one message. */
  readonly textWithFiles: boolean
  readonly cards: readonly CardKind[]
  /** Whether we may speak unasked after a close (goodbye). */
  readonly goodbye: boolean
}

/** One kind of channel. The same object serves all accounts of its platform. */
export type ChannelAdapter = {
  readonly kind: ChannelKind
  readonly capabilities: readonly Capability[]
  readonly limits: ChannelLimits
  /** Pure. @throws Unreadable */
  read(delivery: StoredDelivery): readonly InboundItem[]
  /** @throws one of the six errors of errors.ts */
  send?(message: OutboundMessage, signal: AbortSignal): Promise<Receipt>
  reconcile?(message: OutboundMessage, signal: AbortSignal): Promise<Reconciled>
  /**
   * Where the platform calls us: cuts verified raw bytes into deliveries. Pure.
   * @throws Unauthenticated if the signature is wrong or its time too far from `now`
   */
  webhook?(request: WebhookRequest): readonly RawDelivery[]
  /** The conversations page by page, those with the newest messages first as far as the platform keeps to it; `page` '' = the first. */
  listThreads?(
    request: OfChannel & { page: string; purpose?: ListPurpose },
    signal: AbortSignal,
  ): Promise<ListedPage<ListedThread>>
  /** A conversation's messages page by page, newest first. */
  listMessages?(
    request: OfChannel & { threadKey: string; page: string; purpose?: ListPurpose },
    signal: AbortSignal,
  ): Promise<ListedPage<ListedMessage>>
  /** Fetches what `read` or another pull wanted; `messages` and `read-mark` have methods of their own. */
  pull?(request: PullRequest, signal: AbortSignal): Promise<readonly PulledItem[]>
  /** Tells the platform that the seller has read the conversation. */
  readMark?(request: OfChannel & { threadKey: string }, signal: AbortSignal): Promise<void>
  /** Pure. */
  contactWindow?(facts: ContactFacts, now: number): ContactWindow
}
