import type { ConversationSummary } from '@quaydesk/contract'
import { Select } from 'antd'
import { useState } from 'react'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { useTags } from '../use-tags.ts'
import { useTagging } from './use-tagging.ts'

const longestTag = 40

/** The tags of a conversation; a word that is no tag yet becomes one where the member may make tags. */
export function TagChoice({ summary }: { summary: ConversationSummary }) {
  const t = useInboxTexts()
  const tags = useTags().data ?? []
  const tagging = useTagging(summary)
  const [typed, setTyped] = useState('')
  const name = typed.trim().slice(0, longestTag)
  const known = tags.some((tag) => tag.name.toLowerCase() === name.toLowerCase())
  const options = tags.map((tag) => ({ value: tag.id, label: tag.name }))
  if (tagging.mayCreate && name && !known) options.push({ value: '', label: t('customer.makeTag', { name }) })
  return (
    <Select
      mode="multiple"
      autoFocus
      defaultOpen
      style={{ width: 240 }}
      aria-label={t('customer.findTag')}
      placeholder={t('customer.findTag')}
      value={summary.tags.map((tag) => tag.id)}
      showSearch={{
        searchValue: typed,
        onSearch: setTyped,
        // The offer to make a tag answers every word.
        filterOption: (input, option) =>
          option?.value === '' || (option?.label.toLowerCase().includes(input.trim().toLowerCase()) ?? false),
      }}
      options={options}
      onSelect={(id: string) => {
        setTyped('')
        if (id === '') return tagging.create(name)
        const tag = tags.find((one) => one.id === id)
        if (tag) tagging.add(tag)
      }}
      onDeselect={(id: string) => tagging.remove(id)}
    />
  )
}
