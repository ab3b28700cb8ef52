import { PlusOutlined } from '@ant-design/icons'
import type { Channel } from '@quaydesk/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { channelsQuery } from '../../../lib/shared-queries.ts'
import { useTexts } from '../../../lib/texts.ts'
import { EmptyNote } from '../../../ui/EmptyNote.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { settingsLocales } from '../locales.ts'
import { ChannelForm } from './ChannelForm.tsx'
import { ChannelPanel } from './ChannelPanel.tsx'
import styles from './ChannelsPage.module.css'

export function ChannelsPage() {
  const t = useTexts(settingsLocales)
  const { data: channels, error, refetch } = useQuery(channelsQuery)
  const [edited, setEdited] = useState<Channel | 'new' | null>(null)
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
      {t('channels.new')}
    </Button>
  )
  return (
    <>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!channels && !error && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {channels?.length === 0 && (
        <EmptyNote title={t('channels.empty')} text={t('channels.empty.text')}>
          {add}
        </EmptyNote>
      )}
      {channels?.map((channel) => (
        <ChannelPanel key={channel.id} channel={channel} onEdit={() => setEdited(channel)} />
      ))}
      {channels && channels.length > 0 && <div className={styles.add}>{add}</div>}
      {edited && <ChannelForm channel={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  )
}
