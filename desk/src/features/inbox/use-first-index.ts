import { useState } from 'react'
import { renumber, startNumbering } from './model/first-index.ts'

/** The number of the first row for Virtuoso; see `renumber`. `keys` must stay the same array while nothing changed. */
export function useFirstIndex(keys: readonly (string | null)[], pinned: boolean): number {
  const [numbering, setNumbering] = useState(() => startNumbering(keys, pinned))
  if (numbering.keys === keys && numbering.pinned === pinned) return numbering.first
  const next = renumber(numbering, keys, pinned)
  setNumbering(next)
  return next.first
}
