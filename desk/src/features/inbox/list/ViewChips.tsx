import { AppstoreOutlined } from '@ant-design/icons'
import type { ConversationFilter } from '@quaydesk/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { viewCountsQuery } from '../../../lib/shared-queries.ts'
import { searchOf } from '../address.ts'
import { chipViews } from '../model/rail-views.ts'
import { Rail } from '../rail/Rail.tsx'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './ListPane.module.css'

/** The views where there is no room for the rail; the rest of the rail is behind the first button. */
export function ViewChips({ filter }: { filter: ConversationFilter }) {
  const t = useInboxTexts()
  const counts = useQuery(viewCountsQuery).data
  const [railOpen, setRailOpen] = useState(false)
  return (
    <nav className={styles.chips} aria-label={t('rail.label')}>
      <Button
        className={styles.chipMore ?? ''}
        type="text"
        icon={<AppstoreOutlined />}
        aria-label={t('rail.more')}
        title={t('rail.more')}
        onClick={() => setRailOpen(true)}
      />
      {chipViews.map((view) => (
        <Link
          key={view}
          to="/inbox"
          search={searchOf({ view })}
          className={styles.chip ?? ''}
          activeProps={{}}
          activeOptions={{ exact: true }}
          aria-current={filter.view === view ? 'page' : undefined}
        >
          {t(`view.${view}`)}
          {view !== 'closed' && counts && <span className={styles.chipCount}>{counts[view]}</span>}
        </Link>
      ))}
      <Drawer
        open={railOpen}
        onClose={() => setRailOpen(false)}
        placement="left"
        size={260}
        title={t('rail.more')}
        styles={{ body: { padding: 0 } }}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: links inside do the work; choosing one shuts the drawer. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link clicks it. */}
        <div className={styles.drawer} onClick={() => setRailOpen(false)}>
          <Rail filter={filter} />
        </div>
      </Drawer>
    </nav>
  )
}
