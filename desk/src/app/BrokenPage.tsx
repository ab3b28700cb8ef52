import type { ErrorComponentProps } from '@tanstack/react-router'
import { ErrorNote } from '../ui/ErrorNote.tsx'

/** A part that broke says so in its own place; the rest of the desk goes on. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  return (
    <main style={{ maxWidth: 640, margin: '0 auto', padding: 24 }}>
      <ErrorNote error={error} onRetry={reset} />
    </main>
  )
}
