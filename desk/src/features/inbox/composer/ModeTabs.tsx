import type { TextAreaRef } from 'antd/es/input/TextArea'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useAction } from '../../../lib/keys/desk-keys.ts'
import type { Mode } from '../model/outbox.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './Composer.module.css'

const modes: readonly Mode[] = ['reply', 'note']
type Props = {
  mode: Mode
  onMode: (mode: Mode) => void
  field: RefObject<TextAreaRef | null>
  /** At the right end of the line. */
  aside: ReactNode
}

/** Reply or note. r and n choose it from anywhere and begin to write. */
export function ModeTabs({ mode, onMode, field, aside }: Props) {
  const t = useInboxTexts()
  const begins = useRef(false)
  const choose = (next: Mode) => {
    begins.current = true
    onMode(next)
    if (next === mode) field.current?.focus({ cursor: 'end' })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other mode's text stands in the field after it changed.
  useEffect(() => {
    if (begins.current) field.current?.focus({ cursor: 'end' })
  }, [mode, field])
  const section = t('key.section')
  useAction({ keys: 'r', label: t('key.reply'), section, run: () => choose('reply') })
  useAction({ keys: 'n', label: t('key.note'), section, run: () => choose('note') })
  return (
    <div className={styles.head}>
      <div className={styles.tabs} role="tablist">
        {modes.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={one === mode}
            tabIndex={one === mode ? 0 : -1}
            className={styles.tab}
            onClick={() => choose(one)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
                onMode(one === 'reply' ? 'note' : 'reply')
            }}
          >
            {t(`compose.${one}`)}
          </button>
        ))}
      </div>
      {aside}
    </div>
  )
}
