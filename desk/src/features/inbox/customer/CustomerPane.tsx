import { Drawer } from 'antd'
import { useConversation } from '../use-conversation.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import type { CustomerShown } from '../use-panes.ts'
import { CustomerPanel } from './CustomerPanel.tsx'

type Props = { conversationId: string; shown: CustomerShown; onHide: () => void }

/** The customer beside the thread, or over it where there is no room. */
export function CustomerPane({ conversationId, shown, onHide }: Props) {
  const t = useInboxTexts()
  const summary = useConversation(conversationId).data?.summary
  if (!summary) return null
  if (shown === 'column') return <CustomerPanel summary={summary} />
  return (
    <Drawer
      open={shown === 'drawer'}
      onClose={onHide}
      closable={false}
      aria-label={t('customer.label')}
      size={340}
      styles={{ body: { padding: 0 } }}
      destroyOnHidden
    >
      <CustomerPanel summary={summary} onHide={onHide} />
    </Drawer>
  )
}
