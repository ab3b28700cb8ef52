import type { ConversationSummary, Customer } from '@quaydesk/contract'
import { ChannelMark } from '../../../ui/ChannelMark.tsx'
import { customerNameIn, useInboxTexts } from '../use-inbox-texts.ts'
import styles from './CustomerPanel.module.css'

type Props = { customer: Customer; summary: ConversationSummary }

export function Identities({ customer, summary }: Props) {
  const t = useInboxTexts()
  return (
    <section>
      <h3>
        {t('customer.identities')} <span>{customer.identities.length}</span>
      </h3>
      <ul>
        {customer.identities.map(({ id, channelId, channelKind, displayName, externalId, awaited }) => (
          <li key={id} className={styles.line}>
            <ChannelMark kind={channelKind} label="" />
            <span className={styles.words} title={awaited ? t('customer.awaited') : externalId}>
              {customerNameIn(t, displayName)}
            </span>
            {channelId === summary.channelId && <span className={styles.end}>{t('customer.here')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
