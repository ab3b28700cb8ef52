import type { ConversationSummary, Draft } from '@quaydesk/contract'
import { useState } from 'react'
import { useMe } from '../../../lib/me.ts'
import { KeyCaps } from '../../../ui/KeyCaps.tsx'
import type { Mode } from '../model/outbox.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { Attachments } from './Attachments.tsx'
import styles from './Composer.module.css'
import { ComposerBar } from './ComposerBar.tsx'
import { ComposerHints } from './ComposerHints.tsx'
import { ModeTabs } from './ModeTabs.tsx'
import { useComposer } from './use-composer.ts'
import { useFileDrop } from './use-file-drop.ts'
import { WriterLine } from './WriterLine.tsx'
import { WritingField } from './WritingField.tsx'

type Props = {
  summary: ConversationSummary
  drafts: readonly Draft[]
  lastSeenMessageId: string | null
  onSent: () => void
}

/** Where one writes: to the customer, or a note to the colleagues. */
export function Composer({ summary, drafts, lastSeenMessageId, onSent }: Props) {
  const t = useInboxTexts()
  const { preferences } = useMe()
  const [mode, setMode] = useState<Mode>('reply')
  const composer = useComposer({ summary, drafts, mode, lastSeenMessageId, onSent })
  const drop = useFileDrop(composer.attach)
  return (
    <section
      className={styles.composer}
      data-mode={mode}
      data-dropping={drop.over}
      aria-label={t('compose.label')}
      {...(mode === 'reply' && drop.handlers)}
    >
      <ModeTabs mode={mode} onMode={setMode} field={composer.field} />
      <WriterLine summary={summary} refused={composer.lease.refused} onTakeOver={composer.lease.takeOver} />
      <WritingField
        composer={composer}
        mode={mode}
        customerName={summary.customerName}
        enterSends={preferences.enterSends}
      />
      {mode === 'reply' && <Attachments composer={composer} />}
      <ComposerHints composer={composer} />
      <ComposerBar composer={composer} mode={mode} sendKeys={<KeyCaps keys="Mod+Enter" />} />
      {drop.over && <div className={styles.drop}>{t('compose.drop')}</div>}
    </section>
  )
}
