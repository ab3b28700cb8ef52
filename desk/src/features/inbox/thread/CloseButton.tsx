import { CheckOutlined } from '@ant-design/icons'
import type { ConversationSummary } from '@quaydesk/contract'
import { Button } from 'antd'
import { useAction } from '../../../lib/keys/desk-keys.ts'
import { closingStore } from '../closing-store.ts'
import { useStore } from '../store.ts'
import { useClosing } from '../use-closing.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'

/** Closes the open session; while that can be undone, undoes it. */
export function CloseButton({ summary, short }: { summary: ConversationSummary; short: boolean }) {
  const t = useInboxTexts()
  const { close, undo } = useClosing()
  const { openSessionId, closing } = summary
  const own = useStore(closingStore)
  const section = t('key.section')
  useAction({
    keys: 'e',
    label: t('key.close'),
    section,
    enabled: openSessionId !== null && closing === null,
    run: () => close(summary),
  })
  useAction({
    keys: 'z',
    label: t('key.undo'),
    section,
    // The bar offers it for a closing of this desk.
    enabled: closing !== null && own?.conversationId !== summary.id,
    run: () => undo(summary.id),
  })
  if (!openSessionId) return null
  if (closing) {
    return <Button onClick={() => undo(summary.id)}>{t('close.undo')}</Button>
  }
  if (short) {
    const label = t('close.title')
    return (
      <Button
        type="text"
        icon={<CheckOutlined />}
        aria-label={label}
        title={label}
        onClick={() => close(summary)}
      />
    )
  }
  return (
    <Button onClick={() => close(summary)} title={t('close.title')} aria-keyshortcuts="e">
      {t('close.do')} <kbd>E</kbd>
    </Button>
  )
}
