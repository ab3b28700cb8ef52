import { PlusOutlined, ShoppingOutlined, TagOutlined } from '@ant-design/icons'
import type { Abilities, ConversationSummary } from '@quaydesk/contract'
import { Button, Dropdown } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ChosenCard } from '../model/card-choices.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import { OrderPicker } from './OrderPicker.tsx'
import { ProductPicker } from './ProductPicker.tsx'

type Props = {
  summary: ConversationSummary
  abilities: Abilities
  onChosen: (card: ChosenCard) => void
}

const ofOrders = ['order-card', 'logistics-card', 'return-card'] as const

/** What can be sent besides words and files: products of the channel, the buyer's orders. */
export function CardMenu({ summary, abilities: { cards }, onChosen }: Props) {
  const t = useInboxTexts()
  const [open, setOpen] = useState<'product' | 'order' | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  // The picker came from a menu that has gone: nothing else would take the focus back.
  useEffect(() => {
    if (open === null && wasOpen.current) button.current?.focus()
    wasOpen.current = open !== null
  }, [open])
  const items = [
    ...(cards.includes('product-card')
      ? [{ key: 'product' as const, icon: <TagOutlined />, label: t('compose.product') }]
      : []),
    ...(ofOrders.some((kind) => cards.includes(kind))
      ? [{ key: 'order' as const, icon: <ShoppingOutlined />, label: t('compose.order') }]
      : []),
  ]
  if (items.length === 0) return null
  const label = t('compose.more')
  const close = () => setOpen(null)
  const choose = (card: ChosenCard) => {
    close()
    onChosen(card)
  }
  const place = { conversationId: summary.id, channelId: summary.channelId, onChosen: choose, onClose: close }
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="topLeft"
        getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
        menu={{ items, onClick: ({ key }) => setOpen(key === 'product' ? 'product' : 'order') }}
      >
        <Button
          ref={button}
          type="text"
          icon={<PlusOutlined />}
          aria-label={label}
          title={label}
          aria-haspopup="menu"
        />
      </Dropdown>
      {open === 'product' && <ProductPicker {...place} />}
      {open === 'order' && <OrderPicker {...place} cards={cards} />}
    </>
  )
}
