import { useCallback, useEffect, useRef, useState } from 'react'
import { failedWith } from '../../../lib/api-failure.ts'
import { inboxApi } from '../api.ts'

/** The lease lasts 30 s; a third of that leaves room for a slow line. */
const renewEveryMs = 10_000

/**
 * Holds the writing lease while the agent types, so that colleagues see it. It is a courtesy: a line that fails
 * keeps nobody from writing, the comparison at sending guards the customer.
 */
export function useWritingLease(conversationId: string) {
  const renewedAt = useRef(Number.NEGATIVE_INFINITY)
  const [refused, setRefused] = useState(false)
  const renew = useCallback(
    async (takeOver: boolean) => {
      renewedAt.current = performance.now()
      try {
        await inboxApi.write(conversationId, takeOver)
        setRefused(false)
      } catch (failure) {
        if (failedWith(failure, 'Conflict')) setRefused(true)
      }
    },
    [conversationId],
  )
  const stop = useCallback(() => {
    if (renewedAt.current === Number.NEGATIVE_INFINITY) return
    renewedAt.current = Number.NEGATIVE_INFINITY
    // Unheard, it ends by itself within half a minute.
    inboxApi.stopWriting(conversationId).catch(() => undefined)
  }, [conversationId])
  useEffect(() => stop, [stop])
  return {
    /** Somebody else holds the lease. */
    refused,
    typed: () => {
      if (performance.now() - renewedAt.current >= renewEveryMs) void renew(false)
    },
    takeOver: () => void renew(true),
    stop,
  }
}
