import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useId, useState } from 'react'
import { useShops } from '../../../lib/me.ts'
import { channelsQuery } from '../../../lib/shared-queries.ts'
import { useTexts } from '../../../lib/texts.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { connectApi } from './api.ts'
import styles from './Connect.module.css'
import { connectLocales } from './connect-locales.ts'

/** The stand-in's shop, by the same protocol as a real one and with one click. */
export function SandboxPanel() {
  const t = useTexts(connectLocales)
  const shops = useShops()
  const label = useId()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<string>()
  const shopId = chosen ?? shops[0]?.id
  const connect = useMutation({
    mutationFn: (id: string) => connectApi.connectSandbox(id),
    onSuccess: async () => {
      await client.invalidateQueries(channelsQuery)
      await navigate({ to: '/settings/channels' })
    },
  })
  if (!shopId) return null
  return (
    <Panel title={t('sandbox.title')} text={t('sandbox.text')}>
      <div className={styles.row}>
        {shops.length > 1 && (
          <>
            <label htmlFor={label}>{t('sandbox.feeds')}</label>
            <Select
              id={label}
              className={styles.choice ?? ''}
              value={shopId}
              options={shops.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setChosen}
            />
          </>
        )}
        <Button loading={connect.isPending} onClick={() => connect.mutate(shopId)}>
          {t('sandbox.connect')}
        </Button>
      </div>
      {connect.error && <ErrorNote error={connect.error} />}
    </Panel>
  )
}
