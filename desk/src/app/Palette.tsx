import { SearchOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Input, type InputRef } from 'antd'
import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import { useActions } from '../lib/keys/desk-keys.ts'
import type { Action } from '../lib/keys/registry.ts'
import { isComposing } from '../lib/keys/stroke.ts'
import { useTexts } from '../lib/texts.ts'
import { KeyCaps } from '../ui/KeyCaps.tsx'
import { appLocales } from './locales.ts'
import { matchActions } from './match-actions.ts'
import styles from './Palette.module.css'

type Props = { field: Ref<InputRef>; onClose: () => void }
type Row = Pick<Action, 'label' | 'section' | 'keys' | 'run'>

/** A combobox: the field keeps the focus, the arrows go through the list. */
export function Palette({ field, onClose }: Props) {
  const t = useTexts(appLocales)
  const navigate = useNavigate()
  const list = useId()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const search = text.trim()
  const found = matchActions(useActions(), search)
  const searchRow = {
    label: t('palette.search', { text: search }),
    section: '',
    keys: [],
    run: () => void navigate({ to: '/inbox', search: { search } }),
  }
  const rows: Row[] = search ? [...found, searchRow] : found
  const run = (row: Row | undefined) => {
    if (!row) return
    onClose()
    row.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setChosen((chosen + step + rows.length) % Math.max(rows.length, 1))
    else if (event.key === 'Enter') run(rows[chosen])
    else return
    event.preventDefault()
  }
  return (
    <>
      <Input
        ref={field}
        size="large"
        variant="borderless"
        prefix={<SearchOutlined aria-hidden />}
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={rows[chosen] ? `${list}-${chosen}` : undefined}
        aria-label={t('palette.label')}
        placeholder={t('palette.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={t('palette.label')} className={styles.list}>
        {rows.map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's, which keeps the focus.
          <div
            key={`${row.section}${row.label}`}
            id={`${list}-${index}`}
            ref={index === chosen ? (row) => row?.scrollIntoView({ block: 'nearest' }) : null}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles.row}
            onClick={() => run(row)}
          >
            <span className={styles.label}>{row.label}</span>
            <span className={styles.section}>{row.section}</span>
            {row.keys[0] && <KeyCaps keys={row.keys[0]} />}
          </div>
        ))}
        {rows.length === 0 && <p className={styles.none}>{t('palette.none')}</p>}
      </div>
    </>
  )
}
