import { SearchOutlined } from '@ant-design/icons'
import type { ConversationFilter } from '@quaydesk/contract'
import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useAction } from '../../../lib/keys/desk-keys.ts'
import { usePhone } from '../../../lib/use-media.ts'
import { KeyCaps } from '../../../ui/KeyCaps.tsx'
import { useInboxAddress } from '../use-inbox-address.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './ListPane.module.css'

const restMs = 250
const longestSearch = 200

/** Asks when the hand rests, and never for half of a word that an input method still composes. */
export function SearchField({ filter }: { filter: ConversationFilter }) {
  const t = useInboxTexts()
  const phone = usePhone()
  const { narrow } = useInboxAddress()
  const asked = filter.search ?? ''
  const [words, setWords] = useState(asked)
  const [known, setKnown] = useState(asked)
  const [composing, setComposing] = useState(false)
  const field = useRef<InputRef>(null)
  if (asked !== known) {
    setKnown(asked)
    if (asked !== words.trim()) setWords(asked)
  }
  useEffect(() => {
    const search = words.trim()
    if (composing || search === asked) return
    const timer = setTimeout(() => narrow({ ...filter, search }), restMs)
    return () => clearTimeout(timer)
  }, [words, composing, asked, filter, narrow])
  useAction({
    keys: '/',
    label: t('key.search'),
    section: t('key.section'),
    run: () => field.current?.focus({ cursor: 'all' }),
  })
  return (
    <div className={styles.search}>
      <Input
        ref={field}
        variant="filled"
        value={words}
        maxLength={longestSearch}
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        suffix={words || phone ? undefined : <KeyCaps keys="/" />}
        placeholder={t('list.search')}
        aria-label={t('list.search')}
        onChange={(event) => setWords(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') field.current?.blur()
        }}
      />
    </div>
  )
}
