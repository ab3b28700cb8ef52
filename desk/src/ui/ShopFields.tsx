import { Form, Select } from 'antd'
import { buyerLanguages, habitsOf, markets, nameOf } from '../lib/markets.ts'
import { useLocale, useTexts } from '../lib/texts.ts'
import { uiLocales } from './locales.ts'
import styles from './ShopFields.module.css'

export type ShopPlace = { market: string; timeZone: string; currency: string; languages: string[] }

/** Searches by name and by code. */
const search = { optionFilterProp: 'search' } as const

/** Market, zone, currency and languages of a shop. A market brings what is usual there; each can be changed. */
export function ShopFields({ follow }: { follow: (habits: Partial<ShopPlace>) => void }) {
  const t = useTexts(uiLocales)
  const locale = useLocale()
  const named = (type: 'region' | 'language' | 'currency', codes: readonly string[]) =>
    codes
      .map((code) => ({ value: code, label: nameOf(type, code, locale) }))
      .map((option) => ({ ...option, search: `${option.label} ${option.value}` }))
      .toSorted((a, b) => a.label.localeCompare(b.label, locale))
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
    search: zone.replaceAll('_', ' '),
  }))
  const onMarket = (market: string) => {
    const habits = habitsOf(market)
    if (!habits) return
    const { currency, timeZone, language } = habits
    follow({ currency, timeZone, languages: [language] })
  }
  const required = [{ required: true, message: t('field.required') }]
  return (
    <div className={styles.fields}>
      <Form.Item name="market" label={t('shop.market')} rules={required}>
        <Select showSearch={search} options={named('region', markets)} onChange={onMarket} />
      </Form.Item>
      <Form.Item name="timeZone" label={t('shop.timeZone')} rules={required}>
        <Select showSearch={search} options={zones} />
      </Form.Item>
      <Form.Item name="currency" label={t('shop.currency')} rules={required}>
        <Select showSearch={search} options={named('currency', Intl.supportedValuesOf('currency'))} />
      </Form.Item>
      <Form.Item name="languages" label={t('shop.languages')} rules={required}>
        <Select mode="multiple" showSearch={search} options={named('language', buyerLanguages)} />
      </Form.Item>
    </div>
  )
}
