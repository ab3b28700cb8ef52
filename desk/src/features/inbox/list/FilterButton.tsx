import { FilterOutlined } from '@ant-design/icons'
import type { ConversationFilter } from '@quaydesk/contract'
import { Badge, Button, Popover } from 'antd'
import { useState } from 'react'
import { narrowings } from '../model/filter.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { FilterForm } from './FilterForm.tsx'

export function FilterButton({ filter }: { filter: ConversationFilter }) {
  const t = useInboxTexts()
  const [open, setOpen] = useState(false)
  const number = narrowings(filter)
  const label = number > 0 ? t('filter.opened', { number }) : t('filter.open')
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={<FilterForm filter={filter} onDone={() => setOpen(false)} />}
    >
      <Button type="text" aria-label={label} title={label} aria-expanded={open} aria-haspopup="dialog">
        <Badge count={number} size="small" color="var(--ant-color-primary)">
          <FilterOutlined aria-hidden />
        </Badge>
      </Button>
    </Popover>
  )
}
