import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useAction } from '../../lib/keys/desk-keys.ts'
import { closingStore } from './closing-store.ts'
import { SnoozeOffer } from './SnoozeOffer.tsx'
import { useStore } from './store.ts'
import styles from './UndoBar.module.css'
import { useClosing } from './use-closing.ts'
import { useClosingTold } from './use-closing-told.ts'
import { customerNameIn, useInboxTexts } from './use-inbox-texts.ts'

/** For ten seconds after a closing, and while that waits for a reply to go out; wherever the agent has gone since. */
export function UndoBar() {
  const t = useInboxTexts()
  const { undo } = useClosing()
  const closing = useStore(closingStore)
  useClosingTold()
  const [now, setNow] = useState(() => Date.now())
  const at = closing?.at
  useEffect(() => {
    if (at === undefined) return
    setNow(Date.now())
    const timer = setInterval(() => {
      setNow(Date.now())
      if (Date.now() >= at) closingStore.update((held) => (held?.at === at ? null : held))
    }, 250)
    return () => clearInterval(timer)
  }, [at])
  useAction({
    keys: 'z',
    label: t('key.undo'),
    section: t('key.section'),
    enabled: closing !== null,
    run: () => closing && undo(closing.conversationId),
  })
  const seconds = closing ? Math.max(0, Math.ceil((closing.at - now) / 1000)) : 0
  return (
    <div className={styles.place} role="status">
      {closing && (
        <div className={styles.bar}>
          <span>
            {t(closing.waits ? 'close.barWaits' : 'close.bar', {
              name: customerNameIn(t, closing.customerName),
              seconds,
            })}
          </span>
          <Button size="small" type="link" onClick={() => undo(closing.conversationId)}>
            {t('close.undo')} <kbd>Z</kbd>
          </Button>
        </div>
      )}
      <SnoozeOffer />
    </div>
  )
}
