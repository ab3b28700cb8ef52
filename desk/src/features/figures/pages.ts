import type { Breakdown } from '@quaydesk/contract'

/** The pages of the figures, by the last part of the address, and the breakdown that each shows (and exports). */
export const figuresPages = [
  { path: '', name: 'overview', breakdown: 'none' },
  { path: 'agents', name: 'agents', breakdown: 'credit' },
  { path: 'shops', name: 'shops', breakdown: 'shop' },
  { path: 'channels', name: 'channels', breakdown: 'channel' },
  { path: 'days', name: 'days', breakdown: 'day' },
  { path: 'hours', name: 'hours', breakdown: 'hour' },
] as const satisfies readonly { path: string; name: string; breakdown: Breakdown }[]
