import { useLiveEvents } from '../../lib/desk-live.ts'
import { serverNow } from '../../lib/server-clock.ts'
import { closingStore, replyWaitMs } from './closing-store.ts'
import { closingAfter } from './model/closing.ts'

/** Keeps the closing of this desk in step with what the server tells of its conversation. */
export function useClosingTold(): void {
  useLiveEvents((events) => {
    const now = Date.now()
    const clock = { now, ahead: serverNow() - now, replyWaitMs }
    for (const event of events)
      if (event.type === 'conversation')
        closingStore.update((closing) => closing && closingAfter(closing, event.conversation, clock))
  })
}
