import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { nameOf } from '../../../lib/markets.ts'
import { useShops } from '../../../lib/me.ts'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { EmptyNote } from '../../../ui/EmptyNote.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { settingsLocales } from '../locales.ts'
import { NewShop } from './NewShop.tsx'
import styles from './ShopsPage.module.css'

export function ShopsPage() {
  const t = useTexts(settingsLocales)
  const locale = useLocale()
  const shops = useShops()
  const [making, setMaking] = useState(false)
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
      {t('shops.new')}
    </Button>
  )
  return (
    <Panel title={t('section.shops')} text={t('shops.empty.text')} action={shops.length > 0 && add}>
      {shops.length === 0 && <EmptyNote title={t('shops.empty')}>{add}</EmptyNote>}
      <ul>
        {shops.map((shop) => (
          <li key={shop.id}>
            <Link to="/settings/shops/$shopId" params={{ shopId: shop.id }} className={styles.shop ?? ''}>
              <span className={styles.name}>{shop.name}</span>
              <span className={styles.place}>
                {nameOf('region', shop.market, locale)} · {shop.timeZone.replaceAll('_', ' ')} ·{' '}
                {shop.currency} ·{' '}
                {shop.languages.map((language) => nameOf('language', language, locale)).join(', ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {making && <NewShop onClose={() => setMaking(false)} />}
    </Panel>
  )
}
