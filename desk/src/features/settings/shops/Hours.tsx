import type { Shop } from '@quaydesk/contract'
import { Button, Switch } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import { weekdayName } from '../../../lib/time.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { settingsLocales } from '../locales.ts'
import { SaveRow } from '../SaveRow.tsx'
import styles from './Hours.module.css'
import { Intervals } from './Intervals.tsx'
import { useChangeShop } from './use-change-shop.ts'
import { copyToWeekdays, days, hoursOf, officeWeek, weekOf } from './week.ts'

export function Hours({ shop }: { shop: Shop }) {
  const t = useTexts(settingsLocales)
  const locale = useLocale()
  const switchId = useId()
  const [hours, setHours] = useState(shop.settings.hours)
  const { mutate: change, isPending, error } = useChangeShop(shop)
  const week = weekOf(hours)
  const always = hours.length === 0
  const save = (event: FormEvent) => {
    event.preventDefault()
    change({ settings: { hours } })
  }
  return (
    <Panel title={t('hours.title')} text={t('hours.text', { zone: shop.timeZone.replaceAll('_', ' ') })}>
      <form onSubmit={save}>
        <p className={styles.always}>
          <Switch
            id={switchId}
            checked={always}
            onChange={(checked) => setHours(checked ? [] : hoursOf(officeWeek()))}
          />
          <label htmlFor={switchId}>{t('hours.always')}</label>
          {!always && (
            <Button type="link" onClick={() => setHours(hoursOf(copyToWeekdays(week)))}>
              {t('hours.copy')}
            </Button>
          )}
        </p>
        {!always && (
          <ul>
            {days.map((day) => (
              <li key={day} className={styles.day}>
                <span className={styles.name}>{weekdayName(day, locale)}</span>
                <Intervals
                  name={weekdayName(day, locale)}
                  intervals={week[day]}
                  onChange={(intervals) => setHours(hoursOf({ ...week, [day]: intervals }))}
                />
              </li>
            ))}
          </ul>
        )}
        <SaveRow saving={isPending} error={error} dirty={hours !== shop.settings.hours} />
      </form>
    </Panel>
  )
}
