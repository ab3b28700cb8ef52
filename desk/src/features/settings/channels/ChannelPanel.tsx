import type { Channel } from '@quaydesk/contract'
import { Button, Popconfirm, Space } from 'antd'
import { useShops } from '../../../lib/me.ts'
import { useTexts } from '../../../lib/texts.ts'
import { ChannelMark } from '../../../ui/ChannelMark.tsx'
import { CopyField } from '../../../ui/CopyField.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { settingsLocales } from '../locales.ts'
import styles from './ChannelPanel.module.css'
import { Connection } from './Connection.tsx'
import { Health } from './Health.tsx'
import { useChangeChannel } from './use-change-channel.ts'

export function ChannelPanel({ channel, onEdit }: { channel: Channel; onEdit: () => void }) {
  const t = useTexts(settingsLocales)
  const shop = useShops().find(({ id }) => id === channel.shopId)
  const { mutate: change, isPending, error } = useChangeChannel(channel)
  const disabled = channel.disabledAt !== null
  const setDisabled = (wanted: boolean) => change({ disabled: wanted })
  return (
    <section className={styles.panel} aria-label={channel.name}>
      <header className={styles.head}>
        <ChannelMark kind={channel.kind} />
        <h2 className={styles.name}>{channel.name}</h2>
        <span className={styles.shop}>{shop?.name}</span>
        <Space size={4}>
          <Button type="text" onClick={onEdit}>
            {t('channels.edit')}
          </Button>
          {disabled ? (
            <Button loading={isPending} onClick={() => setDisabled(false)}>
              {t('channels.enable')}
            </Button>
          ) : (
            <Popconfirm
              title={t('channels.disable.sure')}
              okText={t('channels.disable')}
              cancelText={t('cancel')}
              onConfirm={() => setDisabled(true)}
            >
              <Button type="text" loading={isPending}>
                {t('channels.disable')}
              </Button>
            </Popconfirm>
          )}
        </Space>
      </header>
      <Health health={channel.health} />
      {error && <ErrorNote error={error} />}
      {channel.connection && <Connection channel={channel} connection={channel.connection} />}
      {!disabled && channel.embed !== null && (
        <div className={styles.embed}>
          <p className={styles.label}>{t('channels.embed')}</p>
          <CopyField text={channel.embed} label={t('channels.embed')} />
        </div>
      )}
    </section>
  )
}
