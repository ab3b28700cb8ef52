import { ArrowUpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './ConversationList.module.css'

/** Those who came while the list stood still; nothing moves until the reader lets them in. */
export function ArrivedPill({ arrived, onLetIn }: { arrived: number; onLetIn: () => void }) {
  const t = useInboxTexts()
  return (
    <div className={styles.arrived} role="status">
      {arrived > 0 && (
        <Button size="small" shape="round" icon={<ArrowUpOutlined />} onClick={onLetIn}>
          {t('list.new', { count: arrived })}
        </Button>
      )}
    </div>
  )
}
