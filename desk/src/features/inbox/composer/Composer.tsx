import type { Conversation } from '@quaydesk/contract'
import { useState } from 'react'
import { useMe } from '../../../lib/me.ts'
import { useNow } from '../../../lib/time.ts'
import { KeyCaps } from '../../../ui/KeyCaps.tsx'
import { windowAt } from '../model/contact-window.ts'
import type { Mode } from '../model/outbox.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { Attachments } from './Attachments.tsx'
import { CardMenu } from './CardMenu.tsx'
import { ClosedWindow } from './ClosedWindow.tsx'
import styles from './Composer.module.css'
import { ComposerBar } from './ComposerBar.tsx'
import { ComposerHints } from './ComposerHints.tsx'
import { ContactRing } from './ContactRing.tsx'
import { ModeTabs } from './ModeTabs.tsx'
import { useComposer } from './use-composer.ts'
import { useFileDrop } from './use-file-drop.ts'
import { useSendCard } from './use-send-card.ts'
import { WriterLine } from './WriterLine.tsx'
import { WritingField } from './WritingField.tsx'

type Props = {
  conversation: Conversation
  lastSeenMessageId: string | null
  onSent: () => void
}

/** Where one writes: to the customer, as long as his platform lets us, or a note to the colleagues. */
export function Composer({ conversation, lastSeenMessageId, onSent }: Props) {
  const { summary, drafts, abilities, contactWindow } = conversation
  const t = useInboxTexts()
  const { preferences } = useMe()
  const [mode, setMode] = useState<Mode>('reply')
  const window = windowAt(contactWindow, useNow())
  const closed = mode === 'reply' && window.state === 'closed'
  const composer = useComposer({ summary, drafts, abilities, mode, closed, lastSeenMessageId, onSent })
  const sendCard = useSendCard({ summary, lastSeenMessageId, onSent })
  const drop = useFileDrop(composer.attach)
  return (
    <section
      className={styles.composer}
      data-mode={mode}
      data-dropping={drop.over}
      aria-label={t('compose.label')}
      {...(mode === 'reply' && !closed && drop.handlers)}
    >
      <ModeTabs mode={mode} onMode={setMode} field={composer.field} aside={<ContactRing window={window} />} />
      {closed ? (
        <ClosedWindow since={window.since} />
      ) : (
        <>
          <WriterLine
            summary={summary}
            refused={composer.lease.refused}
            onTakeOver={composer.lease.takeOver}
          />
          <WritingField
            composer={composer}
            mode={mode}
            customerName={summary.customerName}
            enterSends={preferences.enterSends}
          />
          {mode === 'reply' && <Attachments composer={composer} />}
          <ComposerHints composer={composer} />
          <ComposerBar
            composer={composer}
            mode={mode}
            sendKeys={<KeyCaps keys="Mod+Enter" />}
            cards={<CardMenu summary={summary} abilities={abilities} onChosen={sendCard} />}
          />
        </>
      )}
      {drop.over && <div className={styles.drop}>{t('compose.drop')}</div>}
    </section>
  )
}
