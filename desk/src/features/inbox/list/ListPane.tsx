import { MenuUnfoldOutlined } from '@ant-design/icons'
import type { ConversationFilter } from '@quaydesk/contract'
import { Button } from 'antd'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { ConversationList } from './ConversationList.tsx'
import { CountLine } from './CountLine.tsx'
import { FilterButton } from './FilterButton.tsx'
import styles from './ListPane.module.css'
import { SearchField } from './SearchField.tsx'
import { ViewChips } from './ViewChips.tsx'

type Pane = {
  filter: ConversationFilter
  openId: string | null
  /** Without a rail the views stand as chips above the list. */
  chips: boolean
  onShowRail?: () => void
}

export function ListPane({ filter, openId, chips, onShowRail }: Pane) {
  const t = useInboxTexts()
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        {onShowRail && (
          <Button
            type="text"
            icon={<MenuUnfoldOutlined />}
            aria-label={t('rail.show')}
            title={t('rail.show')}
            onClick={onShowRail}
          />
        )}
        <CountLine filter={filter} />
        <FilterButton filter={filter} />
      </header>
      <SearchField filter={filter} />
      {chips && <ViewChips filter={filter} />}
      <ConversationList key={JSON.stringify(filter)} filter={filter} openId={openId} />
    </div>
  )
}
