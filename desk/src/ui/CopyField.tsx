import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef, Space } from 'antd'
import { useRef, useState } from 'react'
import { isMac } from '../lib/keys/desk-keys.ts'
import { useTexts } from '../lib/texts.ts'
import { uiLocales } from './locales.ts'

/** A text to take elsewhere: a link, a line of HTML. Where the browser forbids copying it is selected instead. */
export function CopyField({ text, label }: { text: string; label: string }) {
  const t = useTexts(uiLocales)
  const input = useRef<InputRef>(null)
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  const copy = async () => {
    input.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      // Pages without https have no clipboard at all.
      setState('refused')
    }
  }
  return (
    <div>
      <Space.Compact block>
        <Input
          ref={input}
          readOnly
          value={text}
          aria-label={label}
          onFocus={(event) => event.target.select()}
        />
        <Button icon={state === 'copied' ? <CheckOutlined /> : <CopyOutlined />} onClick={() => void copy()}>
          {t(state === 'copied' ? 'copied' : 'copy')}
        </Button>
      </Space.Compact>
      <p role="status" style={{ fontSize: 12, color: 'var(--ant-color-text-tertiary)' }}>
        {state === 'refused' && t('copy.failed', { keys: isMac ? '⌘ C' : 'Ctrl C' })}
      </p>
    </div>
  )
}
