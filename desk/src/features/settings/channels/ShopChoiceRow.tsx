import type { PlatformShop } from '@quaydesk/contract'
import { Select } from 'antd'
import { useId } from 'react'
import { habitsOf, nameOf } from '../../../lib/markets.ts'
import { useShops } from '../../../lib/me.ts'
import { useLocale, useTexts } from '../../../lib/texts.ts'
import styles from './Connect.module.css'
import { connectLocales } from './connect-locales.ts'
import type { ShopChoice } from './shop-choices.ts'

type Props = { shop: PlatformShop; choice: ShopChoice; onChoose: (choice: ShopChoice) => void }

/** A shop of the platform and the one of ours that it feeds. Where conversations stand already, they can't move. */
export function ShopChoiceRow({ shop, choice, onChoose }: Props) {
  const t = useTexts(connectLocales)
  const locale = useLocale()
  const shops = useShops()
  const field = useId()
  const { name, region, shopId } = shop
  const habits = habitsOf(region)
  const options = [
    ...shops.map((one) => ({ value: one.id, label: one.name })),
    ...(habits ? [{ value: 'new', label: t('shops.new', { name }) }] : []),
    { value: 'none', label: t('shops.leave') },
  ]
  const place = habits && [
    nameOf('region', region, locale),
    habits.timeZone.replaceAll('_', ' '),
    habits.currency,
    nameOf('language', habits.language, locale),
  ]
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <label htmlFor={field} className={styles.name} aria-label={t('shops.feeds', { name })}>
          {name}
        </label>
        <p className={styles.quiet}>
          {region && nameOf('region', region, locale)}
          {shopId !== null && ` · ${t('shops.fixed')}`}
        </p>
        {choice === 'new' && place && (
          <p className={styles.quiet}>{t('shops.new.place', { place: place.join(' · ') })}</p>
        )}
        {habits === null && shopId === null && (
          <p className={styles.quiet}>{t('shops.nowhere', { region: region || '–' })}</p>
        )}
      </div>
      <Select
        id={field}
        className={styles.choice ?? ''}
        disabled={shopId !== null}
        value={choice}
        options={options}
        onChange={onChoose}
      />
    </li>
  )
}
