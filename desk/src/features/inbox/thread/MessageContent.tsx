import type { MessageEntry } from '@quaydesk/contract'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { AwaitedFiles } from './AwaitedFiles.tsx'
import { Bubble } from './Bubble.tsx'
import { CardBubble } from './CardBubble.tsx'
import { OtherBubble } from './OtherBubble.tsx'
import styles from './ThreadFlow.module.css'

/** What was said, by its kind. */
export function MessageContent({ message, channelId }: { message: MessageEntry; channelId: string }) {
  const t = useInboxTexts()
  const { kind, text, card, shown, files, awaitedFiles } = message
  if (message.deletedAt) return <div className={styles.deleted}>{t('message.deleted')}</div>
  if (kind === 'other') return <OtherBubble text={text} />
  if (card) return <CardBubble kind={kind} card={card} shown={shown} channelId={channelId} />
  if (awaitedFiles.length > 0) return <AwaitedFiles message={message} />
  return <Bubble kind={kind} text={text} files={files} language={message.language} />
}
