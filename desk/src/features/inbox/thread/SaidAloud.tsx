import type { ThreadEntry } from '@quaydesk/contract'
import { useState } from 'react'
import { customerNameIn, useInboxTexts } from '../use-inbox-texts.ts'

/** New messages of the customer for screen readers. The thread itself is no live region: scrolling it would speak. */
export function SaidAloud({
  entries,
  customerName,
}: {
  entries: readonly ThreadEntry[]
  customerName: string
}) {
  const t = useInboxTexts()
  const [openedAt] = useState(() => entries.at(-1)?.at ?? '')
  const newest = entries.findLast((entry) => entry.type === 'message' && entry.authorKind === 'customer')
  const name = customerNameIn(t, customerName)
  const said =
    newest?.type !== 'message' || newest.at <= openedAt
      ? ''
      : newest.text
        ? t('thread.said', { name, text: newest.text })
        : t('thread.saidPicture', { name })
  return (
    <div className="qd-spoken" role="status" aria-live="polite">
      {said}
    </div>
  )
}
