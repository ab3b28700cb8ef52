import { CloseOutlined } from '@ant-design/icons'
import type { Shop } from '@quaydesk/contract'
import { Button, DatePicker, Space } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { exactTime, useNow } from '../../../lib/time.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { settingsLocales } from '../locales.ts'
import { useChangeShop } from './use-change-shop.ts'
import styles from './VacationMode.module.css'
import { endNow, isOver, isRunning, startNow, type Vacation } from './vacations.ts'

/** A switch for now and a plan for later; each takes effect at once. */
export function VacationMode({ shop }: { shop: Shop }) {
  const t = useTexts(settingsLocales)
  const locale = useLocale()
  const now = useNow()
  const [period, setPeriod] = useState<[Dayjs | null, Dayjs | null]>([null, null])
  const { mutate, isPending, error } = useChangeShop(shop)
  const { vacations } = shop.settings
  const change = (next: Vacation[]) => mutate({ settings: { vacations: next } })
  const running = vacations.find((one) => isRunning(one, now))
  const planned = vacations.filter((one) => !isOver(one, now) && !isRunning(one, now))
  const said = ({ from, until }: Vacation) => ({
    from: exactTime(from, locale),
    until: until === null ? '' : exactTime(until, locale),
  })
  const plan = () => {
    const [from, until] = period
    if (!from) return
    change([...vacations, { from: from.toISOString(), until: until?.toISOString() ?? null }])
    setPeriod([null, null])
  }
  return (
    <Panel title={t('vacation.title')} text={t('vacation.text')}>
      <p className={styles.now}>
        {running
          ? t(running.until === null ? 'vacation.running' : 'vacation.runningUntil', said(running))
          : t('vacation.none')}{' '}
        <Button
          loading={isPending}
          onClick={() => change(running ? endNow(vacations, now) : startNow(vacations, now))}
        >
          {t(running ? 'vacation.end' : 'vacation.start')}
        </Button>
      </p>
      <ul>
        {planned.map((one) => (
          <li key={one.from} className={styles.planned}>
            {t(one.until === null ? 'vacation.open' : 'vacation.planned', said(one))}
            <Button
              type="text"
              icon={<CloseOutlined />}
              aria-label={`${t('remove')}: ${said(one).from}`}
              onClick={() => change(vacations.filter((other) => other !== one))}
            />
          </li>
        ))}
      </ul>
      <Space wrap>
        <DatePicker.RangePicker
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          allowEmpty={[false, true]}
          aria-label={t('vacation.period')}
          value={period}
          onChange={(range) => setPeriod([range?.[0] ?? null, range?.[1] ?? null])}
        />
        <Button disabled={!period[0]} loading={isPending} onClick={plan}>
          {t('vacation.plan')}
        </Button>
      </Space>
      <p className={styles.hint}>{t('vacation.period')}</p>
      {error && <ErrorNote error={error} />}
    </Panel>
  )
}
