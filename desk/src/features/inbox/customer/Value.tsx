import type { CustomerValue } from '@quaydesk/contract'
import { sayMoney } from '../../../lib/money.ts'
import { useLocale } from '../../../lib/texts.ts'
import { useInboxTexts } from '../use-inbox-texts.ts'
import styles from './Value.module.css'

/** What the customer has brought. Currencies aren't added up: the largest is shown, the others on hover. */
export function Value({ value }: { value: CustomerValue }) {
  const t = useInboxTexts()
  const locale = useLocale()
  if (value.orders === 0 && value.returns === 0) return null
  const amounts = (list: CustomerValue['spent']) => list.map((one) => sayMoney(one, locale)).join(' + ')
  const [most, ...others] = value.spent
  const hints = [
    others.length > 0 && t('customer.spent.all', { amounts: amounts(value.spent) }),
    value.refunded.length > 0 && t('customer.refunded', { amounts: amounts(value.refunded) }),
  ]
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(value.returnShare ?? 0)
  return (
    <dl className={styles.value}>
      <div title={hints.filter(Boolean).join('\n') || undefined}>
        <dt>{t('customer.spent')}</dt>
        <dd>
          {most ? sayMoney(most, locale) : '–'}
          {others.length > 0 && <span className={styles.others}> +{others.length}</span>}
        </dd>
      </div>
      <div>
        <dt>{t('customer.ordered', { count: value.orders })}</dt>
        <dd>{value.orders}</dd>
      </div>
      <div title={value.returnShare === null ? undefined : t('customer.returnShare', { share })}>
        <dt>{t('customer.returned', { count: value.returns })}</dt>
        <dd>{value.returns}</dd>
      </div>
    </dl>
  )
}
