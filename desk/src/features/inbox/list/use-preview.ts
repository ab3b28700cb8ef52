import type { ConversationSummary } from '@quaydesk/contract'
import { useInboxTexts } from '../use-inbox-texts.ts'

/** The last words in one line; what has none is named. */
export function usePreview({ lastMessage }: Pick<ConversationSummary, 'lastMessage'>): string {
  const t = useInboxTexts()
  if (!lastMessage) return t('row.none')
  const { kind, preview } = lastMessage
  if (kind === 'text' || kind === 'comment' || kind === 'email') return preview
  return [t(`row.kind.${kind}`), preview].filter(Boolean).join(' ')
}
