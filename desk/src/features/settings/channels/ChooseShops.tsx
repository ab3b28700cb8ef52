import type { PlatformShop } from '@quaydesk/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { habitsOf } from '../../../lib/markets.ts'
import { useShops } from '../../../lib/me.ts'
import { useTexts } from '../../../lib/texts.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import styles from './Connect.module.css'
import { connectLocales } from './connect-locales.ts'
import { ShopChoiceRow } from './ShopChoiceRow.tsx'
import { firstChoice, type ShopChoice } from './shop-choices.ts'
import { useConnectShops } from './use-connect-shops.ts'

type Props = { authorizationId: string; offered: readonly PlatformShop[] }

export function ChooseShops({ authorizationId, offered }: Props) {
  const t = useTexts(connectLocales)
  const shops = useShops()
  const [choices, setChoices] = useState<Record<string, ShopChoice>>(() =>
    Object.fromEntries(
      offered.map((shop) => [shop.externalId, firstChoice(shop, shops, habitsOf(shop.region) !== null)]),
    ),
  )
  const { mutate: connect, isPending, error } = useConnectShops(authorizationId)
  const wanted = offered.flatMap((shop) => {
    const choice = choices[shop.externalId] ?? 'none'
    return choice === 'none' ? [] : [{ shop, choice }]
  })
  return (
    <>
      <ul>
        {offered.map((shop) => (
          <ShopChoiceRow
            key={shop.externalId}
            shop={shop}
            choice={choices[shop.externalId] ?? 'none'}
            onChoose={(choice) => setChoices((before) => ({ ...before, [shop.externalId]: choice }))}
          />
        ))}
      </ul>
      {error && <ErrorNote error={error} />}
      <Button
        type="primary"
        className={styles.foot ?? ''}
        disabled={wanted.length === 0}
        loading={isPending}
        onClick={() => connect(wanted)}
      >
        {t('shops.connect', { count: wanted.length })}
      </Button>
    </>
  )
}
