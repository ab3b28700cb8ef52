import { Button } from 'antd'
import { useEffect } from 'react'
import { useAction } from '../../lib/keys/desk-keys.ts'
import { useLocale } from '../../lib/texts.ts'
import { useNow } from '../../lib/time.ts'
import { momentOf } from './moment.ts'
import { snoozeStore } from './snooze-store.ts'
import { useStore } from './store.ts'
import styles from './UndoBar.module.css'
import { customerNameIn, useInboxTexts } from './use-inbox-texts.ts'
import { useSnoozing } from './use-snoozing.ts'

/** For ten seconds after a snooze, wherever the agent has gone since. */
export function SnoozeOffer() {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  const { bringBack } = useSnoozing()
  const snooze = useStore(snoozeStore)
  const at = snooze?.at
  useEffect(() => {
    if (at === undefined) return
    const timer = setTimeout(
      () => snoozeStore.update((held) => (held?.at === at ? null : held)),
      at - Date.now(),
    )
    return () => clearTimeout(timer)
  }, [at])
  useAction({
    keys: 'z',
    label: t('key.unsnooze'),
    section: t('key.section'),
    enabled: snooze !== null,
    run: () => snooze && bringBack(snooze.conversationId),
  })
  if (!snooze) return null
  const name = customerNameIn(t, snooze.customerName)
  return (
    <div className={styles.bar}>
      <span>{t('snooze.bar', { name, time: momentOf(snooze.until, now, locale) })}</span>
      <Button size="small" type="link" onClick={() => bringBack(snooze.conversationId)}>
        {t('close.undo')} <kbd>Z</kbd>
      </Button>
    </div>
  )
}
