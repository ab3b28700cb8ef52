import { CloseOutlined } from '@ant-design/icons'
import type { ConversationSummary, Customer } from '@quaydesk/contract'
import { Button } from 'antd'
import { useMe } from '../../../lib/me.ts'
import { useLocale } from '../../../lib/texts.ts'
import { clockTime, useNow } from '../../../lib/time.ts'
import { MemberInitial } from '../../../ui/MemberInitial.tsx'
import { Picture } from '../../../ui/Picture.tsx'
import { languageName } from '../language-name.ts'
import { customerNameIn, useInboxTexts } from '../use-inbox-texts.ts'
import styles from './CustomerPanel.module.css'

type Props = {
  customer: Customer | undefined
  summary: ConversationSummary
  onHide?: (() => void) | undefined
}

export function CustomerHead({ customer, summary, onHide }: Props) {
  const t = useInboxTexts()
  const locale = useLocale()
  const now = useNow()
  const shop = useMe().shops.find(({ id }) => id === summary.shopId)
  const language = customer?.language ?? summary.language
  const name = customerNameIn(t, customer?.name ?? summary.customerName)
  const faces = customer?.identities.filter(({ avatarUrl }) => avatarUrl !== null) ?? []
  const face = faces.find(({ channelId }) => channelId === summary.channelId) ?? faces[0]
  const details = [
    language && languageName(language, locale),
    shop && t('customer.local', { time: clockTime(new Date(now), locale, shop.timeZone) }),
  ]
  return (
    <header className={styles.head}>
      {face ? (
        <Picture channelId={face.channelId} address={face.avatarUrl} size={28} round>
          <MemberInitial name={name} large />
        </Picture>
      ) : (
        <MemberInitial name={name} large />
      )}
      <div className={styles.who}>
        <h2>{name}</h2>
        <p>{details.filter(Boolean).join(' · ')}</p>
      </div>
      {onHide && (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('thread.hideCustomer')}
          onClick={onHide}
        />
      )}
    </header>
  )
}
