import type { ConversationSummary } from '@quaydesk/contract'
import { useInboxTexts } from '../use-inbox-texts.ts'

/** The last words in one line; a picture without words is named. */
export function usePreview({ lastMessage }: Pick<ConversationSummary, 'lastMessage'>): string {
  const t = useInboxTexts()
  if (!lastMessage) return t('row.none')
  const { kind, preview } = lastMessage
  if (kind === 'text') return preview
  return [t(kind === 'image' ? 'row.picture' : 'row.file'), preview].filter(Boolean).join(' ')
}
