import { PlusOutlined } from '@ant-design/icons'
import type { Channel } from '@quaydesk/contract'
import { useNavigate } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../../lib/texts.ts'
import { EmptyNote } from '../../../ui/EmptyNote.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { settingsLocales } from '../locales.ts'
import { ChannelForm } from './ChannelForm.tsx'
import { ChannelPanel } from './ChannelPanel.tsx'
import styles from './ChannelsPage.module.css'
import { connectLocales } from './connect-locales.ts'
import { useWatchedChannels } from './use-watched-channels.ts'

export function ChannelsPage() {
  const t = useTexts(settingsLocales)
  const { data: channels, error, refetch } = useWatchedChannels(false)
  const [edited, setEdited] = useState<Channel | 'new' | null>(null)
  const tConnect = useTexts(connectLocales)
  const navigate = useNavigate()
  const add = (
    <div className={styles.add}>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
        {t('channels.new')}
      </Button>
      <Button onClick={() => void navigate({ to: '/settings/channels/tiktok-shop' })}>
        {tConnect('title')}
      </Button>
    </div>
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
      {channels && channels.length > 0 && add}
      {edited && <ChannelForm channel={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  )
}
