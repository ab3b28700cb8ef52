import { Input } from 'antd'
import { usePhone } from '../../../lib/use-media.ts'
import type { Mode } from '../model/outbox.ts'
import { sendIntent } from '../model/send-key.ts'
import { customerNameIn, useInboxTexts } from '../use-inbox-texts.ts'
import styles from './Composer.module.css'
import type { Composing } from './use-composer.ts'

type Props = { composer: Composing; mode: Mode; customerName: string; enterSends: boolean }

export function WritingField({ composer, mode, customerName, enterSends }: Props) {
  const t = useInboxTexts()
  const phone = usePhone()
  const hint =
    mode === 'note'
      ? t('compose.noteHint')
      : t('compose.replyHint', { name: customerNameIn(t, customerName) })
  return (
    <Input.TextArea
      ref={composer.field}
      className={styles.field ?? ''}
      variant="borderless"
      autoSize={{ minRows: phone ? 1 : 2, maxRows: phone ? 6 : 9 }}
      value={composer.text}
      placeholder={hint}
      aria-label={hint}
      dir="auto"
      onChange={(event) => composer.type(event.target.value)}
      onBlur={() => composer.lease.stop()}
      onPaste={(event) => {
        const files = [...event.clipboardData.files]
        // A table copied from a spreadsheet comes as words and as a picture of them: the words are meant.
        if (mode !== 'reply' || files.length === 0 || event.clipboardData.types.includes('text/plain')) return
        event.preventDefault()
        composer.attach(files)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur()
        const intent = sendIntent(event.nativeEvent, enterSends)
        if (!intent) return
        event.preventDefault()
        composer.submit(intent === 'send-and-close')
      }}
    />
  )
}
