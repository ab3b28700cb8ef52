import { ArrowDownOutlined } from '@ant-design/icons'
import type { ThreadEntry } from '@quaydesk/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './ThreadFlow.module.css'

/** Back down. Mounted when the reader leaves the newest entry: what comes after that moment is new below. */
export function NewestButton({ entries, onClick }: { entries: readonly ThreadEntry[]; onClick: () => void }) {
  const t = useInboxTexts()
  const [leftAt] = useState(() => entries.at(-1)?.at ?? '')
  const count = entries.filter(
    (entry) => entry.type === 'message' && entry.authorKind === 'customer' && entry.at > leftAt,
  ).length
  return (
    <div className={styles.newest}>
      <Button shape="round" size="small" icon={<ArrowDownOutlined />} onClick={onClick}>
        {count > 0 ? t('thread.newBelow', { count }) : t('thread.newest')}
      </Button>
    </div>
  )
}
