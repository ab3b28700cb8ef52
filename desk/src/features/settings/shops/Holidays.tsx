import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import type { Shop, ShopSettings } from '@quaydesk/contract'
import { Button, DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../../../lib/texts.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { settingsLocales } from '../locales.ts'
import { SaveRow } from '../SaveRow.tsx'
import styles from './Holidays.module.css'
import { Intervals } from './Intervals.tsx'
import { useChangeShop } from './use-change-shop.ts'

type Holiday = ShopSettings['holidays'][number]

export function Holidays({ shop }: { shop: Shop }) {
  const t = useTexts(settingsLocales)
  const [holidays, setHolidays] = useState(shop.settings.holidays)
  const { mutate: change, isPending, error } = useChangeShop(shop)
  const put = (at: number, part: Partial<Holiday>) =>
    setHolidays(holidays.map((one, index) => (index === at ? { ...one, ...part } : one)))
  const save = (event: FormEvent) => {
    event.preventDefault()
    change({ settings: { holidays } })
  }
  return (
    <Panel title={t('holidays.title')} text={t('holidays.text')}>
      <form onSubmit={save}>
        {holidays.length === 0 && <p className={styles.none}>{t('holidays.none')}</p>}
        <ul>
          {holidays.map((holiday, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: while it is typed a holiday has neither day nor name.
            <li key={index} className={styles.holiday}>
              <DatePicker
                required
                allowClear={false}
                className={styles.date ?? ''}
                aria-label={t('holidays.date')}
                value={holiday.date ? dayjs(holiday.date) : null}
                onChange={(day) => day && put(index, { date: day.format('YYYY-MM-DD') })}
              />
              <Input
                required
                maxLength={80}
                className={styles.name ?? ''}
                aria-label={t('holidays.name')}
                placeholder={t('holidays.name')}
                value={holiday.name}
                onChange={(event) => put(index, { name: event.target.value })}
              />
              <Intervals
                name={holiday.name || holiday.date}
                intervals={holiday.intervals}
                onChange={(intervals) => put(index, { intervals })}
              />
              <Button
                type="text"
                icon={<CloseOutlined />}
                aria-label={`${t('remove')}: ${holiday.name || holiday.date}`}
                onClick={() => setHolidays(holidays.filter((_, at) => at !== index))}
              />
            </li>
          ))}
        </ul>
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          onClick={() =>
            setHolidays([...holidays, { date: dayjs().format('YYYY-MM-DD'), name: '', intervals: [] }])
          }
        >
          {t('holidays.add')}
        </Button>
        <SaveRow saving={isPending} error={error} dirty={holidays !== shop.settings.holidays} />
      </form>
    </Panel>
  )
}
