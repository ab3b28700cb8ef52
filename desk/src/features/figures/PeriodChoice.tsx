import { type PeriodName, periods } from '@quaydesk/contract'
import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useTexts } from '../../lib/texts.ts'
import styles from './FiguresHead.module.css'
import { figuresLocales } from './locales.ts'
import { useFiguresAddress } from './use-figures-address.ts'

const isoDay = 'YYYY-MM-DD'
const longestDays = 400

export function PeriodChoice() {
  const t = useTexts(figuresLocales)
  const { address, change } = useFiguresAddress()
  const { from: _from, to: _to, ...rest } = address
  const choose = (period: PeriodName) => {
    if (period !== 'range') return change({ ...rest, period })
    const today = dayjs()
    change({ ...rest, period, from: today.subtract(6, 'day').format(isoDay), to: today.format(isoDay) })
  }
  return (
    <>
      <Select
        className={styles.choice ?? ''}
        aria-label={t('period.label')}
        value={address.period}
        options={periods.map((period) => ({ value: period, label: t(`period.${period}`) }))}
        onChange={choose}
      />
      {address.period === 'range' && (
        <DatePicker.RangePicker
          aria-label={t('range.label')}
          allowClear={false}
          value={[dayjs(address.from), dayjs(address.to)]}
          disabledDate={(day, { from }) => (from ? Math.abs(day.diff(from, 'day')) >= longestDays : false)}
          onChange={(days) => {
            const [from, to] = days ?? []
            if (from && to)
              change({ ...rest, period: 'range', from: from.format(isoDay), to: to.format(isoDay) })
          }}
        />
      )}
    </>
  )
}
