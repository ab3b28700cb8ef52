import type { Abilities } from '@quaydesk/contract'

/** What decides whether a platform still lets us write to a buyer; instants in ms, null = none known. */
export type ContactFacts = {
  readonly lastChatAt: number | null
  readonly lastOrderAt: number | null
  readonly hasReturn: boolean
  readonly maySend: boolean | null
}

/** Instants in ms. `closesAt` null: nothing known ends it. */
export type ContactWindow =
  | { readonly state: 'open'; readonly closesAt: number | null }
  | { readonly state: 'closed'; readonly closedAt: number | null }

/** What the channels of one kind let us say, and until when. */
export type ReplyRules = Readonly<Abilities> & {
  /** Pure. Null where one may always write. */
  readonly contactWindow: ((facts: ContactFacts, now: number) => ContactWindow) | null
}
