import type { ConversationSummary } from '@quaydesk/contract'
import { Button, DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { serverNow } from '../../../lib/server-clock.ts'
import { useLocale } from '../../../lib/texts.ts'
import { useNow } from '../../../lib/time.ts'
import { snoozeEnd, snoozePresets } from '../model/snooze-times.ts'
import { momentOf } from '../moment.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { useShopZone } from '../use-shop-zone.ts'
import styles from './SnoozeChoices.module.css'

type Props = { summary: ConversationSummary; onChoose: (until: string) => void; onEnd: () => void }

/** The usual times, a time of one's own, and the way back. */
export function SnoozeChoices({ summary, onChoose, onEnd }: Props) {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  const timeZone = useShopZone(summary.shopId)
  const [picked, setPicked] = useState<Dayjs | null>(null)
  return (
    <div className={styles.choices} role="dialog" aria-label={t('snooze.title')}>
      {summary.snoozedUntil !== null && (
        <Button block autoFocus onClick={onEnd}>
          {t('snooze.end')}
        </Button>
      )}
      {snoozePresets.map((preset, index) => (
        <Button
          key={preset}
          block
          type="text"
          className={styles.preset ?? ''}
          autoFocus={index === 0 && summary.snoozedUntil === null}
          onClick={() => onChoose(snoozeEnd(preset, serverNow(), timeZone))}
        >
          <span>{t(`snooze.${preset}`)}</span>
          <span className={styles.moment}>{momentOf(snoozeEnd(preset, now, timeZone), now, locale)}</span>
        </Button>
      ))}
      <p className={styles.zone}>{t('snooze.zone', { zone: timeZone })}</p>
      <DatePicker
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        aria-label={t('snooze.pick')}
        placeholder={t('snooze.pick')}
        minDate={dayjs(now)}
        maxDate={dayjs(now).add(1, 'year')}
        value={picked}
        onChange={setPicked}
      />
      <Button
        block
        disabled={picked === null || picked.valueOf() <= now}
        onClick={() => picked && onChoose(picked.toISOString())}
      >
        {t('snooze.set')}
      </Button>
    </div>
  )
}
