import { HistoryOutlined } from '@ant-design/icons'
import type { ConversationSummary } from '@quaydesk/contract'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useAction } from '../../../lib/keys/desk-keys.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { useSnoozing } from '../use-snoozing.ts'
import { SnoozeChoices } from './SnoozeChoices.tsx'
import { SnoozeShortcuts } from './SnoozeShortcuts.tsx'

/** Puts the conversation off until later, or brings it back. */
export function SnoozeButton({ summary }: { summary: ConversationSummary }) {
  const t = useInboxTexts()
  const { snooze, bringBack } = useSnoozing()
  const [open, setOpen] = useState(false)
  const { openSessionId, closing, snoozedUntil } = summary
  const possible = openSessionId !== null && closing === null
  useAction({
    keys: 's',
    label: t('key.snooze'),
    section: t('key.section'),
    enabled: possible,
    run: () => setOpen(true),
  })
  if (!possible) return null
  const choose = (until: string) => {
    setOpen(false)
    snooze(summary, until)
  }
  const label = t('snooze.do')
  return (
    <>
      <SnoozeShortcuts summary={summary} onChoose={choose} />
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomRight"
        destroyOnHidden
        content={
          <SnoozeChoices
            summary={summary}
            onChoose={choose}
            onEnd={() => {
              setOpen(false)
              bringBack(summary.id)
            }}
          />
        }
      >
        <Button
          type="text"
          icon={<HistoryOutlined />}
          aria-label={label}
          aria-pressed={snoozedUntil !== null}
          title={label}
          aria-haspopup="dialog"
          aria-expanded={open}
          aria-keyshortcuts="s"
        />
      </Popover>
    </>
  )
}
