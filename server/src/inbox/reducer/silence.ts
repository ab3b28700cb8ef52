import type { Instant } from '../../accounts/business-time/index.ts'
import { openTurnOf } from './draft.ts'
import type { SessionProgress } from './state.ts'

/**
 * When the session closes by itself; null while a turn is open, for a waiting session never does. A snooze is taken
 * for something that reached the customer at its end: closing at that very moment would make it pointless.
 */
export const silenceDueAt = (open: SessionProgress): Instant | null =>
  openTurnOf(open) !== null
    ? null
    : Math.max(open.reachedAt, open.snoozedUntil ?? open.reachedAt) + open.settings.silenceMs
