import { useEffect } from 'react'
import { live } from '../../../lib/desk-live.ts'
import { usePageVisible } from '../use-page-visible.ts'

/** Colleagues see who looks at a conversation, as long as it is on a screen that somebody can see. */
export function useLooking(conversationId: string): void {
  const visible = usePageVisible()
  useEffect(() => {
    if (!visible) return
    live.lookAt(conversationId)
    return () => live.lookAt(null)
  }, [conversationId, visible])
}
