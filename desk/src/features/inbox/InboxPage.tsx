import { usePhone } from '../../lib/use-media.ts'
import { EmptyNote } from '../../ui/EmptyNote.tsx'
import { CustomerPane } from './customer/CustomerPane.tsx'
import styles from './InboxPage.module.css'
import { ListPane } from './list/ListPane.tsx'
import { Rail } from './rail/Rail.tsx'
import { ThreadPane } from './thread/ThreadPane.tsx'
import { UndoBar } from './UndoBar.tsx'
import { useInboxAddress } from './use-inbox-address.ts'
import { useInboxTexts } from './use-inbox-texts.ts'
import { useLiveInbox } from './use-live-inbox.ts'
import { usePanes } from './use-panes.ts'

/** Four columns where there is room; on the phone one above the other. */
export function InboxPage() {
  const t = useInboxTexts()
  const { conversationId, filter, open } = useInboxAddress()
  const panes = usePanes()
  const phone = usePhone()
  useLiveInbox()
  const controls = {
    onBack: phone ? () => open(null) : null,
    customerShown: panes.customer !== 'hidden',
    onCustomer: panes.toggleCustomer,
  }
  return (
    <main className={styles.page}>
      {panes.rail && <Rail filter={filter} onHide={panes.toggleRail} />}
      {!(phone && conversationId) && (
        <ListPane
          filter={filter}
          openId={conversationId}
          chips={!panes.railFits}
          {...(panes.railFits && !panes.rail && { onShowRail: panes.toggleRail })}
        />
      )}
      {conversationId && (
        <ThreadPane key={conversationId} conversationId={conversationId} controls={controls} />
      )}
      {!conversationId && !phone && (
        <section className={styles.none}>
          <EmptyNote title={t('thread.none')} text={t('thread.noneText')} />
        </section>
      )}
      {conversationId && (
        <CustomerPane conversationId={conversationId} shown={panes.customer} onHide={panes.toggleCustomer} />
      )}
      <UndoBar />
    </main>
  )
}
