import { useCallback, useState } from 'react'
import { failedWith } from '../../../lib/api-failure.ts'
import { usePermission } from '../../../lib/me.ts'
import { EmptyNote } from '../../../ui/EmptyNote.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import composerStyles from '../composer/Composer.module.css'
import { Composer } from '../composer/Composer.tsx'
import { lastSeenMessageId } from '../model/thread-cache.ts'
import { useConversation } from '../use-conversation.ts'
import { customerNameIn, useInboxTexts } from '../use-inbox-texts.ts'
import { useThread } from '../use-thread.ts'
import { ThreadFlow } from './ThreadFlow.tsx'
import { type PaneControls, ThreadHead } from './ThreadHead.tsx'
import styles from './ThreadPane.module.css'
import { ThreadSkeleton } from './ThreadSkeleton.tsx'
import { useFreshWindow } from './use-fresh-window.ts'
import { useLooking } from './use-looking.ts'
import { useReadMark } from './use-read-mark.ts'
import { useUnknownCards } from './use-unknown-cards.ts'

/** One conversation; mount anew for another. */
export function ThreadPane({ conversationId, controls }: { conversationId: string; controls: PaneControls }) {
  const t = useInboxTexts()
  const conversation = useConversation(conversationId)
  const thread = useThread(conversationId)
  const mayAnswer = usePermission('conversations.answer')
  const [sent, setSent] = useState(0)
  const summary = conversation.data?.summary
  useLooking(conversationId)
  useReadMark(summary, thread.entries)
  useFreshWindow(conversation.data)
  useUnknownCards(conversationId, thread.entries)
  const onSent = useCallback(() => setSent((before) => before + 1), [])

  if (failedWith(conversation.error, 'NotFound') || failedWith(conversation.error, 'Invalid')) {
    return (
      <section className={styles.pane}>
        <EmptyNote title={t('thread.missing')} text={t('thread.missingText')} />
      </section>
    )
  }
  if (conversation.isError && !summary) {
    return (
      <section className={styles.pane}>
        <ErrorNote error={conversation.error} onRetry={() => void conversation.refetch()} />
      </section>
    )
  }
  if (!conversation.data || !summary) {
    return (
      <section className={styles.pane}>
        <ThreadSkeleton />
      </section>
    )
  }
  const name = customerNameIn(t, summary.customerName)
  return (
    <section className={styles.pane} aria-label={t('thread.label', { name })}>
      <ThreadHead summary={summary} controls={controls} />
      <ThreadFlow summary={summary} thread={thread} sent={sent} />
      {mayAnswer ? (
        <Composer
          conversation={conversation.data}
          lastSeenMessageId={lastSeenMessageId(thread.entries)}
          onSent={onSent}
        />
      ) : (
        <p className={composerStyles.readOnly}>{t('compose.readOnly')}</p>
      )}
    </section>
  )
}
