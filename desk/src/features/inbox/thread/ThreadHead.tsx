import { ArrowLeftOutlined, IdcardOutlined } from '@ant-design/icons'
import type { ConversationSummary } from '@quaydesk/contract'
import { Button } from 'antd'
import { usePermission } from '../../../lib/me.ts'
import { useNow } from '../../../lib/time.ts'
import { ChannelMark } from '../../../ui/ChannelMark.tsx'
import { Light } from '../../../ui/Light.tsx'
import { lightAt, writerAt } from '../model/light.ts'
import { customerNameIn, useInboxTexts } from '../use-inbox-texts.ts'
import { AssignMenu } from './AssignMenu.tsx'
import { CloseButton } from './CloseButton.tsx'
import { HeadDetails } from './HeadDetails.tsx'
import { SnoozeButton } from './SnoozeButton.tsx'
import { TagButton } from './TagButton.tsx'
import styles from './ThreadHead.module.css'

/** What of the panes around it the thread's head opens and leaves. */
export type PaneControls = {
  /** On the phone: back to the list. */
  onBack: (() => void) | null
  customerShown: boolean
  onCustomer: () => void
}

export function ThreadHead({ summary, controls }: { summary: ConversationSummary; controls: PaneControls }) {
  const t = useInboxTexts()
  const now = useNow()
  const mayAssign = usePermission('conversations.assign')
  const mayAnswer = usePermission('conversations.answer')
  const writer = writerAt(summary, now)
  const phone = controls.onBack !== null
  // On the phone the list with its heading is away.
  const Heading = phone ? 'h1' : 'h2'
  const light = summary.openSessionId && (
    <Light light={lightAt(summary, now)} pill={!phone} {...(writer && { writer: writer.name })} />
  )
  const customer = t(controls.customerShown ? 'thread.hideCustomer' : 'thread.showCustomer')
  return (
    <header className={styles.head}>
      {controls.onBack && (
        <Button
          type="text"
          icon={<ArrowLeftOutlined />}
          aria-label={t('thread.back')}
          onClick={controls.onBack}
        />
      )}
      <div className={styles.who}>
        <div className={styles.title}>
          <ChannelMark kind={summary.channelKind} />
          <Heading>{customerNameIn(t, summary.customerName)}</Heading>
          {!phone && light}
        </div>
        <div className={styles.second}>
          {phone && light}
          <HeadDetails summary={summary} />
        </div>
      </div>
      {(mayAnswer || mayAssign) && <AssignMenu summary={summary} />}
      {/* On the phone tags are put on in the customer's pane. */}
      {mayAnswer && !phone && <TagButton summary={summary} />}
      {mayAnswer && <SnoozeButton summary={summary} />}
      <Button
        type="text"
        icon={<IdcardOutlined />}
        aria-label={customer}
        aria-pressed={controls.customerShown}
        title={customer}
        onClick={controls.onCustomer}
      />
      {mayAnswer && <CloseButton summary={summary} short={phone} />}
    </header>
  )
}
