import { shiftBetween } from './pages.ts'

/** Virtuoso numbers rows from here, so that there is room above for pages that come later. */
export const middleIndex = 1_000_000

export type Numbering = { keys: readonly (string | null)[]; first: number; pinned: boolean }

export const startNumbering = (keys: readonly (string | null)[], pinned: boolean): Numbering => ({
  keys,
  first: middleIndex,
  pinned,
})

/**
 * The number of the first row after rows came in or went above, so that what is on the screen stays there.
 * `pinned`: the list's true top is held; then what comes in above is meant to push the rest down.
 */
export function renumber(before: Numbering, keys: readonly (string | null)[], pinned: boolean): Numbering {
  const moved = before.pinned && pinned ? 0 : shiftBetween(before.keys, keys)
  return { keys, first: before.first - moved, pinned }
}
