/**
 * What the shop's page and the chat inside the frame say to each other. The frame has no storage of its own, so the page
 * keeps for it what must outlive a reload; to the page it is opaque text.
 */

/** Said once over `postMessage`, where everybody can listen: it carries nothing. All else goes over the port that answers it. */
export const ready = 'quaydesk:ready'
export const hereIsAPort = 'quaydesk:port'

export type Kept = {
  readonly token: string | null
  /** Lines that the server has not acknowledged, by their client id. */
  readonly lines: Readonly<Record<string, string>>
}

export type ToChat =
  | { readonly type: 'start'; readonly kept: Kept; readonly open: boolean }
  | { readonly type: 'opened' }
  | { readonly type: 'closed' }

export type ToPage =
  | { readonly type: 'keep-token'; readonly token: string }
  | { readonly type: 'keep-line'; readonly clientId: string; readonly line: string }
  | { readonly type: 'drop-line'; readonly clientId: string }
  | { readonly type: 'unread'; readonly count: number }
  | { readonly type: 'close' }
