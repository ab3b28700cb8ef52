import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { useRef, useState } from 'react'
import { isMac } from '../lib/keys/desk-keys.ts'
import { useTexts } from '../lib/texts.ts'
import styles from './CopyText.module.css'
import { uiLocales } from './locales.ts'

/** A number to take elsewhere, copied with one click; where the browser forbids it the number is selected instead. */
export function CopyText({ text, shown = text, label }: { text: string; shown?: string; label: string }) {
  const t = useTexts(uiLocales)
  const number = useRef<HTMLSpanElement>(null)
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      // Pages without https have no clipboard at all.
      if (number.current) getSelection()?.selectAllChildren(number.current)
      setState('refused')
    }
  }
  const said = {
    idle: '',
    copied: t('copied'),
    refused: t('copy.failed', { keys: isMac ? '⌘ C' : 'Ctrl C' }),
  }[state]
  return (
    <span className={styles.copy}>
      <span className={styles.line}>
        <span ref={number} className={styles.text} title={text}>
          {state === 'refused' ? text : shown}
        </span>
        <button type="button" className={styles.button} aria-label={label} onClick={() => void copy()}>
          {state === 'copied' ? <CheckOutlined /> : <CopyOutlined />}
        </button>
      </span>
      <span role="status" className={state === 'refused' ? styles.refused : 'qd-spoken'}>
        {said}
      </span>
    </span>
  )
}
