import type { ConversationSummary } from '@quaydesk/contract'
import { useMe } from '../../../lib/me.ts'
import { useLocale } from '../../../lib/texts.ts'
import { clockTime } from '../../../lib/time.ts'
import type { Pending } from '../model/outbox.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { Bubble } from './Bubble.tsx'
import { CardBubble } from './CardBubble.tsx'
import { NoteBlock } from './NoteBlock.tsx'
import { PendingFailure } from './PendingFailure.tsx'
import styles from './ThreadFlow.module.css'

/** An own message before the server has it: painted in the frame after the key. */
export function PendingRow({ pending, summary }: { pending: Pending; summary: ConversationSummary }) {
  const t = useInboxTexts()
  const locale = useLocale()
  const { name } = useMe()
  const { mode, text, at, state, card } = pending
  const files = pending.files.flatMap(({ file }) => (file ? [file] : []))
  const failure = state === 'failed' && <PendingFailure pending={pending} summary={summary} />
  if (mode === 'note') {
    return (
      <NoteBlock author={name} at={at} text={text}>
        {failure}
      </NoteBlock>
    )
  }
  return (
    <article className={styles.message} data-author="agent" data-pending={state}>
      <div className={styles.column}>
        <p className={styles.byline}>
          {name} · {clockTime(at, locale)} ·{' '}
          <span data-failed={state === 'failed'}>
            {t(state === 'failed' ? 'pending.failed' : 'pending.sending')}
          </span>
        </p>
        {card ? (
          <CardBubble {...card.toSend} shown={card.shown} channelId={summary.channelId} />
        ) : (
          <Bubble kind="text" text={text} files={files} language={null} />
        )}
        {failure}
      </div>
    </article>
  )
}
