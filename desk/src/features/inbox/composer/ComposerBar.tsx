import { PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useRef } from 'react'
import type { Mode } from '../model/outbox.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { CharacterCount } from './CharacterCount.tsx'
import styles from './Composer.module.css'
import type { Composing } from './use-composer.ts'

export function ComposerBar({
  composer,
  mode,
  sendKeys,
  cards,
}: {
  composer: Composing
  mode: Mode
  sendKeys: ReactNode
  /** What else can be sent here. */
  cards: ReactNode
}) {
  const t = useInboxTexts()
  const picker = useRef<HTMLInputElement>(null)
  const label = t('compose.attach')
  return (
    <div className={styles.bar}>
      {mode === 'reply' && composer.mayAttach && (
        <>
          <Button
            type="text"
            icon={<PaperClipOutlined />}
            aria-label={label}
            title={label}
            onClick={() => picker.current?.click()}
          />
          <input
            ref={picker}
            type="file"
            hidden
            multiple
            {...(composer.onlyPictures && { accept: 'image/png,image/jpeg,image/gif,image/webp' })}
            onChange={(event) => {
              composer.attach([...(event.target.files ?? [])])
              // The same file may be chosen again after it was taken off.
              event.target.value = ''
            }}
          />
        </>
      )}
      {mode === 'reply' && cards}
      <span className={styles.space} />
      <CharacterCount written={composer.written} most={composer.longestText} />
      {mode === 'reply' && (
        <Button type="text" disabled={!composer.ready} onClick={() => composer.submit(true)}>
          {t('compose.sendAndClose')}
        </Button>
      )}
      <Button type="primary" disabled={!composer.ready} onClick={() => composer.submit(false)}>
        {t(mode === 'reply' ? 'compose.send' : 'compose.saveNote')}
        <span className={styles.sendKeys} aria-hidden="true">
          {sendKeys}
        </span>
      </Button>
    </div>
  )
}
