import type { ConversationSummary, View } from '@quaydesk/contract'
import { useState } from 'react'
import { type Edges, type Held, keepHold, startHold } from '../model/hold.ts'

type Frozen = Held & { live: readonly ConversationSummary[] }

/**
 * The rows to show. While `holding` they stand still, and who arrives is counted; `letIn` takes those in and
 * holds on to the new order.
 */
export function useHeldRows(
  live: ConversationSummary[],
  view: View,
  edges: Edges,
  holding: boolean,
): { rows: ConversationSummary[]; arrived: number; letIn: () => void } {
  const [frozen, setFrozen] = useState<Frozen | null>(null)
  const freeze = (): Frozen => ({ hold: startHold(live, view), rows: live, arrived: 0, live })
  let shown = frozen
  if (!holding) shown = null
  else if (!frozen || frozen.hold.view !== view) shown = freeze()
  else if (frozen.live !== live) shown = { ...keepHold(frozen.hold, live, edges), live }
  // What was held follows from what is shown now; an effect would paint the moved rows first.
  if (shown !== frozen) setFrozen(shown)
  return { rows: shown?.rows ?? live, arrived: shown?.arrived ?? 0, letIn: () => setFrozen(freeze()) }
}
