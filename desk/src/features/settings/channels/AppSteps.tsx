import { useTexts } from '../../../lib/texts.ts'
import { CopyField } from '../../../ui/CopyField.tsx'
import styles from './Connect.module.css'
import { connectLocales } from './connect-locales.ts'

/** Chat, and what stands beside it: orders, parcels, returns, products. */
const scopes = [
  'seller.customer_service',
  'seller.order.info',
  'seller.fulfillment.basic',
  'seller.logistics',
  'seller.return_refund.basic',
  'seller.product.basic',
]

/** What has to be done at the platform, once. */
export function AppSteps() {
  const t = useTexts(connectLocales)
  return (
    <ol className={styles.steps}>
      <li>
        <strong>{t('app.step1')}</strong>
        <p>{t('app.step1.text')}</p>
      </li>
      <li>
        <strong>{t('app.step2')}</strong>
        <p>{t('app.step2.text')}</p>
        <p className={styles.scopes}>
          {scopes.map((scope) => (
            <code key={scope}>{scope}</code>
          ))}
        </p>
        <CopyField text={`${location.origin}/connect/tiktok-shop`} label={t('app.redirect')} />
      </li>
      <li>
        <strong>{t('app.step3')}</strong>
        <p>{t('app.step3.text')}</p>
      </li>
    </ol>
  )
}
