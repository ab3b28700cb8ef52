import { useParams } from '@tanstack/react-router'
import { useShops } from '../../../lib/me.ts'
import { useTexts } from '../../../lib/texts.ts'
import { EmptyNote } from '../../../ui/EmptyNote.tsx'
import { settingsLocales } from '../locales.ts'
import { Goodbye } from './Goodbye.tsx'
import { Holidays } from './Holidays.tsx'
import { Hours } from './Hours.tsx'
import { Place } from './Place.tsx'
import { Targets } from './Targets.tsx'
import { VacationMode } from './VacationMode.tsx'

export function ShopPage() {
  const t = useTexts(settingsLocales)
  const { shopId } = useParams({ from: '/desk/settings/shops/$shopId' })
  const shop = useShops().find(({ id }) => id === shopId)
  if (!shop) return <EmptyNote title={t('shop.missing')} />
  return (
    <div key={shop.id}>
      <Place shop={shop} />
      <Hours shop={shop} />
      <Holidays shop={shop} />
      <VacationMode shop={shop} />
      <Targets shop={shop} />
      <Goodbye shop={shop} />
    </div>
  )
}
