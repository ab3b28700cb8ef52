import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useTexts } from '../../../lib/texts.ts'
import { settingsLocales } from '../locales.ts'
import { ClockField } from './ClockField.tsx'
import styles from './Intervals.module.css'
import { type Interval, nextInterval, runsOverMidnight } from './week.ts'

type Props = { name: string; intervals: readonly Interval[]; onChange: (intervals: Interval[]) => void }

/** The open times of one day; none means closed. `name`: the day, for screen readers. */
export function Intervals({ name, intervals, onChange }: Props) {
  const t = useTexts(settingsLocales)
  const put = (at: number, interval: Interval) =>
    onChange(intervals.map((one, index) => (index === at ? interval : one)))
  return (
    <div className={styles.intervals}>
      {intervals.length === 0 && <span className={styles.closed}>{t('hours.closed')}</span>}
      {intervals.map((interval, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an interval has no name; its place is what it is.
        <div key={index} className={styles.interval}>
          <ClockField
            label={t('hours.from', { day: name })}
            value={interval.from}
            onChange={(from) => put(index, { ...interval, from })}
          />
          <span aria-hidden="true">–</span>
          <ClockField
            label={t('hours.to', { day: name })}
            value={interval.to}
            onChange={(to) => put(index, { ...interval, to })}
          />
          {runsOverMidnight(interval) && <Tag>{t('hours.overnight')}</Tag>}
          <Button
            type="text"
            icon={<CloseOutlined />}
            aria-label={`${t('remove')}: ${name} ${interval.from}–${interval.to}`}
            onClick={() => onChange(intervals.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {intervals.length < 10 && (
        <Button
          type="text"
          icon={<PlusOutlined />}
          aria-label={t('hours.add', { day: name })}
          onClick={() => onChange([...intervals, nextInterval(intervals)])}
        />
      )}
    </div>
  )
}
