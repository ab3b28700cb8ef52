import type { ErrorComponentProps } from '@tanstack/react-router'
import { ApiFailure } from '../lib/api-failure.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'

/**
 * A part that broke says so in its own place; the rest of the desk goes on. Where not an answer failed but the page,
 * as after an upgrade that took the old scripts away, only a reload brings it back.
 */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const failed = error instanceof ApiFailure
  return (
    <main style={{ maxWidth: 640, margin: '0 auto', padding: 24 }}>
      {failed ? (
        <ErrorNote error={error} onRetry={reset} />
      ) : (
        <ErrorNote error={error} retry="error.reload" onRetry={() => window.location.reload()} />
      )}
    </main>
  )
}
