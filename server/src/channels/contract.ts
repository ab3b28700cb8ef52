import type { ChannelKind } from '@quaydesk/contract'
import type { FileRef } from '../platform/files/index.ts'

/** Who a conversation on a channel is with, in the platform's own ids. */
export type Correspondent = { readonly externalId: string; readonly displayName: string }

export type Content = {
  readonly kind: 'text' | 'image' | 'file'
  readonly text: string
  readonly files: readonly FileRef[]
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
      /** The platform's own sequence number, null where it has none. */
      readonly platformIndex: number | null
      readonly content: Content
    }
  | { readonly kind: 'edited'; readonly externalId: string; readonly at: number; readonly text: string }
  | { readonly kind: 'deleted'; readonly externalId: string; readonly at: number }
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

/** A capability bears the name of its method: it is declared and the method is there, or neither. */
export const capabilities = ['send', 'reconcile', 'webhook'] as const
export type Capability = (typeof capabilities)[number]

export type ChannelLimits = {
  /** UTF-16 units of one text. */
  readonly textLength: number
  readonly filesPerMessage: number
  readonly takes: 'text' | 'images' | 'anything'
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
}
