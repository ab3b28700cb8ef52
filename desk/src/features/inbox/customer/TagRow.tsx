import type { ConversationSummary } from '@quaydesk/contract'
import { Popover, Tag } from 'antd'
import { usePermission } from '../../../lib/me.ts'
import { TagChoice } from '../tags/TagChoice.tsx'
import { useTagging } from '../tags/use-tagging.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './CustomerPanel.module.css'

export function TagRow({ summary }: { summary: ConversationSummary }) {
  const t = useInboxTexts()
  const mayAnswer = usePermission('conversations.answer')
  const tagging = useTagging(summary)
  return (
    <div className={styles.tags}>
      {summary.tags.map((tag) => (
        <Tag
          key={tag.id}
          variant="filled"
          closable={mayAnswer && { 'aria-label': t('customer.removeTag', { name: tag.name }) }}
          onClose={(event) => {
            event.preventDefault()
            tagging.remove(tag.id)
          }}
        >
          {tag.name}
        </Tag>
      ))}
      {mayAnswer ? (
        <Popover
          trigger="click"
          placement="bottomLeft"
          destroyOnHidden
          content={<TagChoice summary={summary} />}
        >
          <button type="button" className={styles.addTag} aria-haspopup="dialog">
            + {t('customer.addTag')}
          </button>
        </Popover>
      ) : (
        summary.tags.length === 0 && <span className={styles.quiet}>{t('customer.noTags')}</span>
      )}
    </div>
  )
}
