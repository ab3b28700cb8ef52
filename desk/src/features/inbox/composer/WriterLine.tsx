import { EditOutlined } from '@ant-design/icons'
import type { ConversationSummary } from '@quaydesk/contract'
import { Button } from 'antd'
import { useMe } from '../../../lib/me.ts'
import { useNow } from '../../../lib/time.ts'
import { writerAt } from '../model/light.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './Composer.module.css'

type Props = { summary: ConversationSummary; refused: boolean; onTakeOver: () => void }

/** A colleague is answering. Whoever began to write all the same is asked whether that is meant. */
export function WriterLine({ summary, refused, onTakeOver }: Props) {
  const t = useInboxTexts()
  const { memberId } = useMe()
  const writer = writerAt(summary, useNow())
  const other = writer && writer.id !== memberId ? writer : null
  return (
    <div className={styles.writer} role="status">
      {other && (
        <p>
          <EditOutlined aria-hidden /> {t('compose.writes', { name: other.name })}
          {refused && (
            <Button type="link" size="small" onClick={onTakeOver}>
              {t('compose.takeOver')}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
