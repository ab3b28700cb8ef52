import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTexts } from '../../lib/texts.ts'
import { figuresFileAddress, figuresQuery } from './api.ts'
import { ComparedLine } from './ComparedLine.tsx'
import styles from './FiguresHead.module.css'
import { figuresLocales } from './locales.ts'
import { PeriodChoice } from './PeriodChoice.tsx'
import { PlaceChoice } from './PlaceChoice.tsx'
import type { figuresPages } from './pages.ts'
import { useFiguresAddress } from './use-figures-address.ts'

/** What is asked: shops, channels, period; the same on every page, and in the exported file. */
export function FiguresHead({ page }: { page: (typeof figuresPages)[number] }) {
  const t = useTexts(figuresLocales)
  const { address } = useFiguresAddress()
  const { data } = useQuery(figuresQuery(address, page.breakdown))
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{t(`page.${page.name}`)}</h1>
      <PlaceChoice />
      <PeriodChoice />
      <Button
        className={styles.export ?? ''}
        icon={<DownloadOutlined />}
        href={figuresFileAddress(address, page.breakdown)}
        download
      >
        {t('export')}
      </Button>
      <ComparedLine figures={data} />
    </header>
  )
}
