import type { ContactWindow } from '@quaydesk/contract'

const dayMs = 86_400_000
/** The ring is full this long before the end; about what one message of the buyer opens. */
const fullMs = 30 * dayMs

export type WindowNow =
  | { readonly state: 'endless' }
  /** `share` of the ring that is left, 0 to 1; `soon` within the last day. */
  | {
      readonly state: 'open'
      readonly closesAt: string
      readonly leftMs: number
      readonly share: number
      readonly soon: boolean
    }
  | { readonly state: 'closed'; readonly since: string | null }

/** The contact window as it is at `now`: one that was open when it was read may have ended on the screen. */
export function windowAt(window: ContactWindow, now: number): WindowNow {
  if (window.state === 'closed') return { state: 'closed', since: window.closedAt }
  const { closesAt } = window
  if (closesAt === null) return { state: 'endless' }
  const leftMs = Date.parse(closesAt) - now
  if (leftMs <= 0) return { state: 'closed', since: closesAt }
  return { state: 'open', closesAt, leftMs, share: Math.min(1, leftMs / fullMs), soon: leftMs < dayMs }
}
