import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useShops } from '../../lib/me.ts'
import { channelsQuery } from '../../lib/shared-queries.ts'
import { useTexts } from '../../lib/texts.ts'
import styles from './FiguresHead.module.css'
import { figuresLocales } from './locales.ts'
import { useFiguresAddress } from './use-figures-address.ts'

/** Which shops and channels are asked for; none chosen means all that one may see. */
export function PlaceChoice() {
  const t = useTexts(figuresLocales)
  const shops = useShops()
  const { data: channels } = useQuery(channelsQuery)
  const { address, change } = useFiguresAddress()
  const { shopIds = [], channelIds = [], ...rest } = address
  const chosen = (next: { shopIds: string[]; channelIds: string[] }) =>
    change({
      ...rest,
      ...(next.shopIds.length > 0 && { shopIds: next.shopIds }),
      ...(next.channelIds.length > 0 && { channelIds: next.channelIds }),
    })
  const common = { mode: 'multiple', className: styles.choice ?? '', maxTagCount: 'responsive' } as const
  return (
    <>
      <Select
        {...common}
        aria-label={t('shops.label')}
        placeholder={t('shops.all')}
        value={shopIds}
        options={shops.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(ids: string[]) => chosen({ shopIds: ids, channelIds })}
      />
      <Select
        {...common}
        aria-label={t('channels.label')}
        placeholder={t('channels.all')}
        value={channelIds}
        options={(channels ?? [])
          .filter(({ shopId }) => shopIds.length === 0 || shopIds.includes(shopId))
          .map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(ids: string[]) => chosen({ shopIds, channelIds: ids })}
      />
    </>
  )
}
