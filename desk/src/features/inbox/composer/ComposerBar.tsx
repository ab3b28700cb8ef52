import { PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useRef } from 'react'
import type { Mode } from '../model/outbox.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './Composer.module.css'
import type { Composing } from './use-composer.ts'

export function ComposerBar({
  composer,
  mode,
  sendKeys,
}: {
  composer: Composing
  mode: Mode
  sendKeys: ReactNode
}) {
  const t = useInboxTexts()
  const picker = useRef<HTMLInputElement>(null)
  const label = t('compose.attach')
  return (
    <div className={styles.bar}>
      {mode === 'reply' && (
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
            onChange={(event) => {
              composer.attach([...(event.target.files ?? [])])
              // The same file may be chosen again after it was taken off.
              event.target.value = ''
            }}
          />
        </>
      )}
      <span className={styles.space} />
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
