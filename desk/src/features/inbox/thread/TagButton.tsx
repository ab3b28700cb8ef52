import { TagOutlined } from '@ant-design/icons'
import type { ConversationSummary } from '@quaydesk/contract'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useAction } from '../../../lib/keys/desk-keys.ts'
import { TagChoice } from '../tags/TagChoice.tsx'
import { useInboxTexts } from '../use-inbox-texts.ts'

export function TagButton({ summary }: { summary: ConversationSummary }) {
  const t = useInboxTexts()
  const [open, setOpen] = useState(false)
  const label = t('customer.tags')
  useAction({ keys: 'l', label: t('key.tag'), section: t('key.section'), run: () => setOpen(true) })
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={<TagChoice summary={summary} />}
    >
      <Button
        type="text"
        icon={<TagOutlined />}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={open}
      />
    </Popover>
  )
}
