import type { QueryClient } from '@tanstack/react-query'
import { live } from '../lib/desk-live.ts'

/**
 * Settings are read again when they change; after a gap everything on the screen is. The conversations
 * themselves are patched by their feature.
 */
export function keepFresh(client: QueryClient): () => void {
  const leaveEvents = live.onEvents((events) => {
    const subjects = new Set(events.flatMap((event) => (event.type === 'settings' ? [event.subject] : [])))
    // The shops that a member sees come with the member.
    if (subjects.has('shops')) subjects.add('me')
    for (const subject of subjects) void client.invalidateQueries({ queryKey: [subject] })
  })
  const leaveMissed = live.onMissed(() => void client.invalidateQueries())
  return () => {
    leaveEvents()
    leaveMissed()
  }
}
