import type { Card } from '@quaydesk/contract'
import type { FileRef } from '../platform/files/index.ts'
import type { AuthorKind, MessageKind } from './reducer/facts.ts'

type Received = {
  readonly organizationId: string
  readonly shopId: string
  readonly channelId: string
  /** When it reached us, in ms. */
  readonly receivedAt: number
  /** The platform's id of the message, unique on its channel for ever. */
  readonly externalId: string
  /** The platform's time, in ms. */
  readonly at: number
}

/** A message that a channel brought. */
export type ReceivedMessage = Received & {
  readonly kind: 'message'
  readonly threadKey: string
  readonly correspondent: { readonly externalId: string; readonly displayName: string | null }
  readonly authorKind: AuthorKind
  readonly platformIndex: number | null
  readonly content: {
    readonly kind: MessageKind
    readonly text: string
    readonly files: readonly FileRef[]
    /** A thing of the platform that the message shows, in the platform's ids. */
    readonly card?: Card
    /** Files that still lie with the platform. */
    readonly media?: readonly {
      readonly url: string
      readonly width: number | null
      readonly height: number | null
    }[]
  }
  /** The platform shows it to nobody. */
  readonly hidden?: true
  /** What the platform's own automation sent and answers nothing. */
  readonly courtesy?: 'welcome' | 'faq-card'
}

/** What happened to a message since: its text changes, and nothing else of it. */
export type ReceivedEdit = Received & { readonly kind: 'edited'; readonly text: string }
export type ReceivedDeletion = Received & { readonly kind: 'deleted' }

export type ReceivedItem = ReceivedMessage | ReceivedEdit | ReceivedDeletion
